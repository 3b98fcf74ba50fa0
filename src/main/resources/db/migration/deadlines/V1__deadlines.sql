CREATE TABLE deadlines.clock (
    subject     uuid PRIMARY KEY,
    unit        text NOT NULL,
    rule_value  integer NOT NULL CHECK (rule_value > 0),
    rule_unit   text NOT NULL CHECK (rule_unit IN ('DAY', 'WEEK', 'MONTH')),
    day_kind    text NOT NULL CHECK (day_kind IN ('CALENDAR', 'WORKING')),
    on_expiry   text NOT NULL CHECK (on_expiry IN ('ESCALATE', 'DEEMED_ACCEPTED', 'DEEMED_REFUSED')),
    legal_basis text NOT NULL,
    started_on  date NOT NULL,
    due         date NOT NULL,
    state       text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED'))
);

CREATE INDEX clock_due ON deadlines.clock (due) WHERE state <> 'STOPPED';

COMMENT ON COLUMN deadlines.clock.due IS 'computed from the rule and the events; never written by hand';

CREATE TABLE deadlines.event (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject uuid        NOT NULL REFERENCES deadlines.clock,
    at      timestamptz NOT NULL,
    day     date        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'STOPPED')),
    party   text CHECK (party IN ('APPLICANT', 'BODY')),
    who     text,
    days    integer CHECK (days > 0),
    basis   text,
    CHECK ((kind = 'PAUSED') = (party IS NOT NULL)),
    CHECK ((kind = 'EXTENDED') = (days IS NOT NULL))
);

CREATE INDEX event_subject ON deadlines.event (subject, seq);

REVOKE UPDATE, DELETE, TRUNCATE ON deadlines.event FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON deadlines.event FROM CURRENT_USER;

