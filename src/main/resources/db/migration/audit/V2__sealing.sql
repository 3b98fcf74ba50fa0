-- A row's salt lets its personal parts be hashed into the tree so that nobody can guess them back; where the parts were
-- removed by the rule of retention, their two hashes stay in "forgotten" and the salt is gone too.
ALTER TABLE audit.journal
    ADD COLUMN salt      uuid DEFAULT gen_random_uuid(),
    ADD COLUMN forgotten bytea CHECK (length(forgotten) = 64),
    ADD CHECK ((salt IS NULL) = (forgotten IS NOT NULL)),
    ADD CHECK (forgotten IS NULL OR (actor_name = '' AND detail = '{}'));

CREATE INDEX journal_forgotten ON audit.journal (seq) WHERE act = 'journal.forgotten';

-- One sealing of the journal: the rows that it added, the root of the tree over all rows, and the signature.
CREATE TABLE audit.tree_head (
    number    bigint PRIMARY KEY CHECK (number > 0),
    first     bigint         NOT NULL CHECK (first >= 0),
    size      bigint         NOT NULL UNIQUE CHECK (size > first),
    rows      int8multirange NOT NULL CHECK (NOT isempty(rows)),
    last_seq  bigint         NOT NULL,
    text      text           NOT NULL,
    signature bytea          NOT NULL CHECK (length(signature) = 64)
);
CREATE INDEX tree_head_rows ON audit.tree_head USING gist (rows);

COMMENT ON COLUMN audit.tree_head.rows IS 'The numbers of the rows that this head sealed; leaves stand in this order';
COMMENT ON COLUMN audit.tree_head.last_seq IS 'The highest number that was seen so far';

REVOKE UPDATE, DELETE, TRUNCATE ON audit.tree_head FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit.tree_head FROM CURRENT_USER;

-- The hashes of the tree, 256 to a tile: level 0 holds the leaves, level n the roots of 256^n leaves.
CREATE TABLE audit.tile (
    level  smallint NOT NULL CHECK (level >= 0),
    index  bigint   NOT NULL CHECK (index >= 0),
    hashes bytea    NOT NULL CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192),
    PRIMARY KEY (level, index)
);
ALTER TABLE audit.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Numbers that were not there when later ones were sealed: acts that were still running, or that were rolled back.
CREATE TABLE audit.gap (
    first   bigint PRIMARY KEY,
    last    bigint      NOT NULL CHECK (last >= first),
    seen_at timestamptz NOT NULL
);

-- Heads on their way to those who keep a copy of their own.
CREATE TABLE audit.witness (
    address   text PRIMARY KEY,
    number    bigint      NOT NULL,
    told_at   timestamptz NOT NULL,
    failures  integer     NOT NULL DEFAULT 0,
    last_word text
);
