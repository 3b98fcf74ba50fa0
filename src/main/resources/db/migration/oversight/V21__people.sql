-- How many people of a role a unit needs.
CREATE TABLE oversight.post (
    unit   text NOT NULL,
    role   text NOT NULL,
    needed integer NOT NULL CHECK (needed BETWEEN 0 AND 500),
    PRIMARY KEY (unit, role)
);

CREATE TABLE oversight.course (
    code    text PRIMARY KEY CHECK (code ~ '^[A-Z0-9-]{2,20}$'),
    name_ar text NOT NULL CHECK (length(name_ar) BETWEEN 2 AND 150),
    name_en text NOT NULL CHECK (length(name_en) BETWEEN 2 AND 150),
    months  integer CHECK (months BETWEEN 1 AND 120)
);
COMMENT ON COLUMN oversight.course.months IS 'how long a certificate of it is valid; null: for ever';
INSERT INTO oversight.course VALUES
    ('CENTRE', 'تشغيل المركز التكنولوجي', 'Running a technology centre', 36),
    ('PLATFORM', 'استخدام المنظومة', 'Using the platform', 24),
    ('CITIZEN', 'التعامل مع المواطنين', 'Serving citizens', NULL),
    ('SECURITY', 'أمن المعلومات', 'Information security', 12);

CREATE TABLE oversight.certificate (
    number      text PRIMARY KEY CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]{1,39}$'),
    staff       uuid        NOT NULL,
    course      text        NOT NULL REFERENCES oversight.course,
    day         date        NOT NULL,
    expires     date CHECK (expires > day),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX certificate_staff ON oversight.certificate (staff, course, day DESC);
CREATE INDEX certificate_expires ON oversight.certificate (expires);
REVOKE UPDATE, DELETE, TRUNCATE ON oversight.certificate FROM CURRENT_USER;

-- A transfer or secondment of somebody trained, allowed as an exception.
CREATE TABLE oversight.transfer (
    number    text PRIMARY KEY CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]{1,39}$'),
    staff     uuid        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('TRANSFER', 'SECONDMENT')),
    from_unit text        NOT NULL,
    to_unit   text        NOT NULL CHECK (to_unit <> from_unit),
    begins    date        NOT NULL,
    ends      date CHECK (ends > begins),
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 10 AND 500),
    made_by   text        NOT NULL,
    made_at   timestamptz NOT NULL,
    returned  date,
    CHECK ((kind = 'SECONDMENT') = (ends IS NOT NULL)),
    CHECK (returned IS NULL OR kind = 'SECONDMENT')
);
CREATE UNIQUE INDEX transfer_away ON oversight.transfer (staff) WHERE kind = 'SECONDMENT' AND returned IS NULL;
