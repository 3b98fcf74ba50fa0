-- One row a request: what is counted of it, without the person. Kept by the worker from the modules' report views.
CREATE TABLE oversight.fact (
    request     uuid PRIMARY KEY,
    number      text NOT NULL,
    unit        text NOT NULL,
    governorate text NOT NULL,
    service     text NOT NULL,
    sector      text NOT NULL,
    department  text NOT NULL,
    channel     text NOT NULL,
    received    date NOT NULL,
    due         date NOT NULL,
    ended       date,
    result      text CHECK (result IN ('ACCEPTED', 'DEEMED', 'REFUSED', 'WITHDRAWN')),
    late        boolean NOT NULL,
    days_own    integer,
    days_total  integer,
    party       text CHECK (party IN ('US', 'APPLICANT', 'BODY')),
    who         text,
    runs        boolean NOT NULL,
    CHECK ((ended IS NULL) = (result IS NULL)),
    CHECK ((ended IS NULL) = (party IS NOT NULL)),
    CHECK (NOT runs OR ended IS NULL)
);

COMMENT ON COLUMN oversight.fact.department IS 'that answers for the service, under the version that the request was filed under';
COMMENT ON COLUMN oversight.fact.late IS 'decided after its due day; false while it is open, when lateness depends on today';
COMMENT ON COLUMN oversight.fact.days_own IS 'calendar days to the decision without those in which the applicant or a body was to act';
COMMENT ON COLUMN oversight.fact.who IS 'US: a department''s code, or a role; APPLICANT: completion, payment, delivery or notice; BODY: its name';
COMMENT ON COLUMN oversight.fact.runs IS 'open, undecided and with a clock that is not paused: late when its due day is over';

CREATE INDEX fact_received ON oversight.fact (received, request);
CREATE INDEX fact_unit_received ON oversight.fact (unit, received, request);
CREATE INDEX fact_ended ON oversight.fact (ended, request) WHERE ended IS NOT NULL;
CREATE INDEX fact_unit_ended ON oversight.fact (unit, ended, request) WHERE ended IS NOT NULL;
CREATE INDEX fact_open ON oversight.fact (due, request) WHERE ended IS NULL;
CREATE INDEX fact_unit_open ON oversight.fact (unit, due, request) WHERE ended IS NULL;
CREATE INDEX fact_open_request ON oversight.fact (request) WHERE ended IS NULL;

-- The rows that a turn of the worker takes away (-1) and puts in their place (+1); empty between the turns.
CREATE UNLOGGED TABLE oversight.change (
    sign smallint NOT NULL CHECK (sign IN (-1, 1)),
    LIKE oversight.fact
);

-- Sums of facts. A scope is a unit by itself, a governorate or EG; '*' in service or channel stands for all of them.
-- The columns since_* are of those received in the month: ended by now, and ended within their time.
CREATE TABLE oversight.by_month (
    scope          text NOT NULL,
    month          date NOT NULL,
    service        text NOT NULL,
    channel        text NOT NULL,
    sector         text NOT NULL,
    department     text NOT NULL,
    received       bigint NOT NULL,
    finished       bigint NOT NULL,
    accepted       bigint NOT NULL,
    refused        bigint NOT NULL,
    deemed         bigint NOT NULL,
    withdrawn      bigint NOT NULL,
    finished_late  bigint NOT NULL,
    since_finished bigint NOT NULL,
    since_in_time  bigint NOT NULL,
    PRIMARY KEY (scope, month, service, channel, sector, department)
);
CREATE INDEX by_month_empty ON oversight.by_month (scope) WHERE received = 0 AND finished = 0;

CREATE TABLE oversight.by_day (
    scope          text NOT NULL,
    day            date NOT NULL,
    received       bigint NOT NULL,
    finished       bigint NOT NULL,
    accepted       bigint NOT NULL,
    refused        bigint NOT NULL,
    deemed         bigint NOT NULL,
    withdrawn      bigint NOT NULL,
    finished_late  bigint NOT NULL,
    since_finished bigint NOT NULL,
    since_in_time  bigint NOT NULL,
    PRIMARY KEY (scope, day)
);
CREATE INDEX by_day_empty ON oversight.by_day (scope) WHERE received = 0 AND finished = 0;

-- How many of those ended in the month took how many days: of ours, and in all.
CREATE TABLE oversight.pace (
    scope      text NOT NULL,
    month      date NOT NULL,
    service    text NOT NULL,
    channel    text NOT NULL,
    sector     text NOT NULL,
    department text NOT NULL,
    days       integer NOT NULL,
    own        bigint NOT NULL,
    total      bigint NOT NULL,
    PRIMARY KEY (scope, month, service, channel, sector, department, days)
);
CREATE INDEX pace_empty ON oversight.pace (scope) WHERE own = 0 AND total = 0;

-- What is open. kind OPEN: all; RECEIVED, DUE: by that day (DUE only with a running clock); US, APPLICANT, BODY: by name.
CREATE TABLE oversight.pending (
    scope      text NOT NULL,
    service    text NOT NULL,
    channel    text NOT NULL,
    sector     text NOT NULL,
    department text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('OPEN', 'RECEIVED', 'DUE', 'US', 'APPLICANT', 'BODY')),
    key        text NOT NULL,
    requests   bigint NOT NULL,
    PRIMARY KEY (scope, kind, service, channel, sector, department, key)
);
CREATE INDEX pending_empty ON oversight.pending (scope) WHERE requests = 0;

-- How far the journal was read, and which open request was looked at last without being told to.
CREATE TABLE oversight.reading (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    last_seq   bigint      NOT NULL,
    patrolled  uuid        NOT NULL,
    read_at    timestamptz NOT NULL,
    rebuilt_at timestamptz NOT NULL
);

-- Numbers of the journal that were not there when later ones were read; see audit.gap.
CREATE TABLE oversight.gap (
    first   bigint PRIMARY KEY,
    last    bigint      NOT NULL CHECK (last >= first),
    seen_at timestamptz NOT NULL
);
