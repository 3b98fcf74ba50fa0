-- Engineers and engineering offices by syndicate number; offices are rows too, and name themselves as their office.
CREATE TABLE organisation.engineer (
    number        text PRIMARY KEY CHECK (number ~ '^[0-9A-Z]{1,20}$'),
    kind          text    NOT NULL CHECK (kind IN ('ENGINEER', 'OFFICE')),
    name          text    NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
    name_folded   text    NOT NULL,
    office_number text    CHECK (office_number ~ '^[0-9A-Z]{1,20}$'),
    office_name   text    CHECK (length(office_name) BETWEEN 2 AND 200),
    speciality    text    NOT NULL CHECK (length(speciality) BETWEEN 2 AND 100),
    valid_until   date    NOT NULL,
    suspended     text    CHECK (length(suspended) BETWEEN 3 AND 500),
    version       integer NOT NULL DEFAULT 0
);

COMMENT ON COLUMN organisation.engineer.suspended IS 'the reason; null while he may sign';

CREATE INDEX engineer_name ON organisation.engineer USING gin (name_folded gin_trgm_ops);
CREATE INDEX engineer_number_begins ON organisation.engineer (number text_pattern_ops);
