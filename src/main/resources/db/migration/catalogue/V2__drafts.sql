-- From when a version holds, and by which decree. Versions of before and those that the product brings hold at once.
ALTER TABLE catalogue.service_version
    ADD COLUMN effective date,
    ADD COLUMN decree_number text,
    ADD COLUMN decree_date date,
    ADD COLUMN proposed_by_name text,
    ADD CHECK ((decree_number IS NULL) = (effective IS NULL));

-- A service that is withdrawn is not asked for any more; its open requests go on.
ALTER TABLE catalogue.service
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by uuid,
    ADD COLUMN withdrawn_reason text,
    ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

CREATE TABLE catalogue.draft (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    based_on integer NOT NULL CHECK (based_on >= 0),
    text text NOT NULL CHECK (octet_length(text) <= 524288),
    state text NOT NULL CHECK (state IN ('EDITING', 'PROPOSED', 'PUBLISHED', 'DISCARDED')),
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL,
    saved_by_name text NOT NULL,
    proposed_by uuid,
    proposed_by_name text,
    effective date,
    decree_number text,
    decree_date date,
    decided_by uuid,
    published_version integer,
    CHECK (state NOT IN ('PROPOSED', 'PUBLISHED')
        OR num_nulls(proposed_by, proposed_by_name, effective, decree_number, decree_date) = 0),
    CHECK (state <> 'PUBLISHED' OR num_nulls(decided_by, published_version) = 0),
    -- Publishing needs a second person.
    CHECK (decided_by <> proposed_by)
);

-- One service is edited in one place.
CREATE UNIQUE INDEX draft_open ON catalogue.draft (code) WHERE state IN ('EDITING', 'PROPOSED');

REVOKE DELETE, TRUNCATE ON catalogue.draft FROM CURRENT_USER;
