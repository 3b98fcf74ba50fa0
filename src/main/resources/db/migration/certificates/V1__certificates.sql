-- Certificates with which officials sign themselves. Each was presented by its owner, who proved that he has its key, and
-- holds only when a second person has confirmed it.
CREATE TABLE certificates.own (
    sha256       text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    staff        uuid        NOT NULL,
    unit         text        NOT NULL,
    chain        bytea[]     NOT NULL CHECK (cardinality(chain) BETWEEN 1 AND 10),
    subject      text        NOT NULL,
    issuer       text        NOT NULL,
    serial       text        NOT NULL,
    not_before   timestamptz NOT NULL,
    not_after    timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'BOUND', 'REJECTED', 'REVOKED')),
    presented_at timestamptz NOT NULL
);
-- A person signs with one certificate at a time.
CREATE UNIQUE INDEX own_bound ON certificates.own (staff) WHERE state = 'BOUND';
CREATE INDEX own_staff ON certificates.own (staff, presented_at);

-- What a token is to sign to prove that it holds a certificate's key; used once.
CREATE TABLE certificates.challenge (
    staff   uuid PRIMARY KEY,
    text    text        NOT NULL,
    made_at timestamptz NOT NULL
);

-- Units whose papers are signed by their head himself.
CREATE TABLE certificates.signing_unit (
    unit  text PRIMARY KEY,
    since timestamptz NOT NULL
);

-- Whom papers are believed for changes only by two people.
CREATE TABLE certificates.change (
    id          uuid PRIMARY KEY,
    act         text        NOT NULL CHECK (act IN ('BIND', 'UNBIND', 'REVOKE_SEAL', 'REQUIRE', 'RELEASE')),
    subject     text        NOT NULL,
    unit        text,
    reason      text        NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
    proposed_by uuid        NOT NULL,
    proposed_at timestamptz NOT NULL,
    outcome     text        CHECK (outcome IN ('CONFIRMED', 'REJECTED')),
    decided_by  uuid,
    decided_at  timestamptz,
    CHECK ((outcome IS NULL) = (decided_by IS NULL)),
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK (decided_by <> proposed_by)
);
CREATE UNIQUE INDEX change_one_open ON certificates.change (subject) WHERE outcome IS NULL;
CREATE INDEX change_at ON certificates.change (proposed_at);
