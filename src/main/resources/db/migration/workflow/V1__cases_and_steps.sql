-- Procedures as published; an open case keeps the version it was filed under.
CREATE TABLE procedure_version (
    key          text        NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{1,39}$'),
    version      int         NOT NULL CHECK (version > 0),
    checksum     text        NOT NULL,
    bpmn         text        NOT NULL,
    calls        jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (key, version)
);

-- One row a case; it is locked first by every act, so acts on one case are one after the other.
CREATE TABLE instance (
    request           uuid        PRIMARY KEY,
    request_number    text        NOT NULL,
    service           text        NOT NULL,
    receiving_unit    text        NOT NULL,
    back_office       text        NOT NULL,
    department        text        NOT NULL,
    procedure         text        NOT NULL,
    procedure_version int         NOT NULL,
    state             jsonb       NOT NULL,
    variables         jsonb       NOT NULL,
    registered_at     timestamptz NOT NULL,
    due               date        NOT NULL,
    started_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    end_name          text,
    lock_version      int         NOT NULL DEFAULT 0,
    FOREIGN KEY (procedure, procedure_version) REFERENCES procedure_version (key, version),
    CHECK ((ended_at IS NULL) = (end_name IS NULL))
);

-- The worklists read this table alone; every column a row of a list shows is here.
CREATE TABLE step (
    id                uuid        PRIMARY KEY,
    request           uuid        NOT NULL REFERENCES instance (request),
    work              int         NOT NULL,
    activation        int         NOT NULL,
    task              text        NOT NULL,
    item              text,
    kind              text        NOT NULL,
    role              text        NOT NULL,
    duty              text        NOT NULL,
    department        text,
    unit              text        NOT NULL,
    receiving_unit    text        NOT NULL,
    request_number    text        NOT NULL,
    service           text        NOT NULL,
    procedure         text        NOT NULL,
    procedure_version int         NOT NULL,
    pooled            boolean     NOT NULL,
    dealt_to          uuid,
    dealt_reason      text        NOT NULL,
    opened_at         timestamptz NOT NULL,
    registered_at     timestamptz NOT NULL,
    due               date        NOT NULL,
    target            date,
    held              boolean     NOT NULL DEFAULT false,
    version           int         NOT NULL DEFAULT 1 CHECK (version > 0),
    closed_at         timestamptz,
    closed_by         uuid,
    closing           text        CHECK (closing IN ('done', 'timed-out', 'interrupted')),
    outcome           text,
    turn_reason       text,
    UNIQUE (request, work),
    CHECK ((closed_at IS NULL) = (closing IS NULL)),
    CHECK (closing <> 'done' OR outcome IS NOT NULL),
    CHECK (NOT pooled OR dealt_to IS NULL),
    CHECK (closed_at IS NULL OR NOT held)
);

-- The same task is never open twice on one case, whatever two acts at once try.
CREATE UNIQUE INDEX step_open_once ON step (request, task, coalesce(item, '')) WHERE closed_at IS NULL;
CREATE INDEX step_dealt ON step (dealt_to, due, id) WHERE closed_at IS NULL AND dealt_to IS NOT NULL;
CREATE INDEX step_pool ON step (unit, role, due, id) WHERE closed_at IS NULL AND pooled;
CREATE INDEX step_undealt ON step (unit, role, due, id) WHERE closed_at IS NULL AND NOT pooled AND dealt_to IS NULL;
CREATE INDEX step_turn ON step (dealt_to, service, task, registered_at)
    WHERE closed_at IS NULL AND NOT held AND dealt_to IS NOT NULL;

-- What happens by itself when nobody acts; a row goes when its step closes.
CREATE TABLE timer (
    id         uuid        PRIMARY KEY,
    request    uuid        NOT NULL REFERENCES instance (request),
    activation int         NOT NULL,
    work       int,
    event      text        NOT NULL,
    fire_at    timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (request, activation, work, event)
);
CREATE INDEX timer_fire_at ON timer (fire_at);
