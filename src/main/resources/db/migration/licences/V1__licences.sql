-- The last number given in a unit and year; the row's lock makes the sequence gapless.
CREATE TABLE licences.counter (
    unit text    NOT NULL,
    year integer NOT NULL,
    last bigint  NOT NULL CHECK (last > 0),
    PRIMARY KEY (unit, year)
);

CREATE TABLE licences.licence (
    number          text PRIMARY KEY,
    code            text        NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
    request         uuid        NOT NULL UNIQUE,
    request_number  text        NOT NULL,
    unit            text        NOT NULL,
    service         text        NOT NULL,
    service_name_ar text        NOT NULL,
    service_name_en text        NOT NULL,
    output_kind     text        NOT NULL,
    holder          text        NOT NULL,
    holder_id       text        NOT NULL,
    facts           jsonb       NOT NULL,
    conditions      jsonb       NOT NULL,
    issued_at       timestamptz NOT NULL,
    issued_on       date        NOT NULL,
    valid_until     date,
    approver        text        NOT NULL,
    approver_title  text        NOT NULL,
    pdf             uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('VALID', 'SUSPENDED', 'REVOKED', 'SUPERSEDED')),
    replaces        text UNIQUE REFERENCES licences.licence,
    CHECK (valid_until IS NULL OR valid_until >= issued_on)
);
CREATE INDEX licence_unit ON licences.licence (unit, issued_on);

-- A licence changes its state only by two people: one proposes, another confirms.
CREATE TABLE licences.change (
    id           uuid PRIMARY KEY,
    licence      text        NOT NULL REFERENCES licences.licence,
    act          text        NOT NULL CHECK (act IN ('SUSPEND', 'RESUME', 'REVOKE')),
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
    proposed_by  uuid        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    outcome      text        CHECK (outcome IN ('CONFIRMED', 'REJECTED')),
    decided_by   uuid,
    decided_at   timestamptz,
    CHECK ((outcome IS NULL) = (decided_by IS NULL)),
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK (decided_by <> proposed_by)
);
CREATE UNIQUE INDEX change_one_open ON licences.change (licence) WHERE outcome IS NULL;
CREATE INDEX change_licence ON licences.change (licence, proposed_at);
