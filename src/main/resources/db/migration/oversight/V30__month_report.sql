-- The monthly reports that were asked for, with what they say at their head.
CREATE TABLE oversight.month_report (
    id           uuid PRIMARY KEY,
    area_kind    text        NOT NULL CHECK (area_kind IN ('UNIT', 'BELOW', 'GOVERNORATE', 'COUNTRY')),
    area_code    text        NOT NULL,
    month        date        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('MAKING', 'MADE', 'FAILED')),
    step         smallint    NOT NULL DEFAULT 0,
    asked_by     uuid        NOT NULL,
    asked_at     timestamptz NOT NULL,
    taken_at     timestamptz,
    made_at      timestamptz,
    as_of        timestamptz,
    received     bigint,
    finished     bigint,
    mobile       bigint,
    CHECK ((state = 'MADE') = (made_at IS NOT NULL))
);
CREATE INDEX month_report_area ON oversight.month_report (area_code, id);
CREATE INDEX month_report_making ON oversight.month_report (id) WHERE state = 'MAKING';

CREATE TABLE oversight.month_report_file (
    report   uuid  NOT NULL REFERENCES oversight.month_report,
    language text  NOT NULL CHECK (language IN ('ar', 'en')),
    format   text  NOT NULL CHECK (format IN ('pdf', 'xlsx')),
    content  bytea NOT NULL,
    PRIMARY KEY (report, language, format)
);
