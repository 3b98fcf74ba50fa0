-- One row a request that is late or was: who has to move it, why it is late, and up to which level it was brought.
CREATE TABLE oversight.late (
    request        uuid PRIMARY KEY,
    number         text NOT NULL,
    unit           text NOT NULL,
    back_office    text NOT NULL,
    service        text NOT NULL,
    due            date NOT NULL,
    proposed_cause text NOT NULL
        CHECK (proposed_cause IN ('DOCUMENT', 'BODY', 'INSPECTION', 'STAFF', 'FEE', 'SYSTEM', 'OTHER')),
    proposed_body  text,
    proposed_owner uuid,
    cause          text CHECK (cause IN ('DOCUMENT', 'BODY', 'INSPECTION', 'STAFF', 'FEE', 'SYSTEM', 'OTHER')),
    body           text,
    owner          uuid,
    note           text CHECK (length(note) <= 500),
    promised       date,
    explained_by   uuid,
    explained_at   timestamptz,
    level          text NOT NULL DEFAULT 'CENTRE' CHECK (level IN ('CENTRE', 'GOVERNORATE', 'MINISTRY')),
    left_on        date,
    how            text CHECK (how IN ('DECIDED', 'PAUSED', 'IN_TIME')),
    version        integer NOT NULL DEFAULT 0,
    CHECK ((left_on IS NULL) = (how IS NULL)),
    CHECK ((cause IS NULL) = (explained_at IS NULL)),
    CHECK ((explained_by IS NULL) = (explained_at IS NULL)),
    CHECK (cause IS DISTINCT FROM 'BODY' OR body IS NOT NULL)
);

COMMENT ON COLUMN oversight.late.proposed_cause IS 'what the facts say today; the columns without proposed_ are what a manager confirmed';
COMMENT ON COLUMN oversight.late.left_on IS 'the day it was decided, its clock paused or its due day moved; null while it is late';
COMMENT ON COLUMN oversight.late.version IS 'counts what managers did; the proposal may change beneath it';

CREATE INDEX late_now ON oversight.late (due, request) WHERE left_on IS NULL;
CREATE INDEX late_unit ON oversight.late (unit, due, request) WHERE left_on IS NULL;
CREATE INDEX late_was ON oversight.late (unit, left_on) WHERE left_on IS NOT NULL;

-- By when a manager promised that it would be decided; a later promise ends the one before it.
CREATE TABLE oversight.promise (
    id         uuid PRIMARY KEY,
    request    uuid        NOT NULL REFERENCES oversight.late,
    unit       text        NOT NULL,
    promised   date        NOT NULL,
    made_by    uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    outcome    text CHECK (outcome IN ('KEPT', 'BROKEN', 'MOVED')),
    settled_on date,
    CHECK ((outcome IS NULL) = (settled_on IS NULL))
);
CREATE UNIQUE INDEX promise_open ON oversight.promise (request) WHERE outcome IS NULL;
CREATE INDEX promise_request ON oversight.promise (request, made_at);
CREATE INDEX promise_unit ON oversight.promise (unit, settled_on);

-- After how many days a late request is brought to the governorate and to the ministry; a governorate may set its own.
CREATE TABLE oversight.escalation (
    diwan            text PRIMARY KEY,
    governorate_days integer NOT NULL CHECK (governorate_days BETWEEN 1 AND 60),
    ministry_days    integer NOT NULL CHECK (ministry_days BETWEEN 2 AND 90 AND ministry_days > governorate_days),
    version          integer NOT NULL DEFAULT 1
);

-- How far the ended requests of a unit were looked through for those that were decided late.
CREATE TABLE oversight.late_reading (
    unit        text PRIMARY KEY,
    ended_until timestamptz NOT NULL
);
