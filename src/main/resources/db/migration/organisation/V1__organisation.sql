CREATE TABLE organisation.governorate (
    code       text PRIMARY KEY,
    name_ar    text NOT NULL,
    name_en    text NOT NULL,
    capital_ar text NOT NULL,
    capital_en text NOT NULL,
    iso        text NOT NULL,
    kind       text NOT NULL
);

CREATE TABLE organisation.unit (
    code             text PRIMARY KEY,
    name_ar          text NOT NULL,
    name_en          text NOT NULL,
    kind             text NOT NULL
        CHECK (kind IN ('DIWAN', 'MARKAZ', 'CITY', 'DISTRICT', 'VILLAGE_UNIT', 'MOBILE')),
    parent           text REFERENCES organisation.unit DEFERRABLE INITIALLY DEFERRED,
    governorate      text NOT NULL REFERENCES organisation.governorate,
    lat              double precision NOT NULL,
    lon              double precision NOT NULL,
    back_office_unit text NOT NULL REFERENCES organisation.unit DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE organisation.department (
    code    text PRIMARY KEY,
    name_ar text NOT NULL UNIQUE,
    name_en text NOT NULL
);

CREATE TABLE organisation.unit_department (
    unit       text NOT NULL REFERENCES organisation.unit,
    department text NOT NULL REFERENCES organisation.department,
    PRIMARY KEY (unit, department)
);

CREATE TABLE organisation.staff (
    id               uuid PRIMARY KEY,
    sign_in_name     text    NOT NULL UNIQUE,
    name_ar          text    NOT NULL,
    name_en          text    NOT NULL,
    unit             text    NOT NULL REFERENCES organisation.unit,
    national_id_hash text,
    present          boolean NOT NULL DEFAULT true,
    active           boolean NOT NULL DEFAULT true
);

CREATE INDEX staff_unit ON organisation.staff (unit);

CREATE TABLE organisation.staff_role (
    staff      uuid NOT NULL REFERENCES organisation.staff,
    role       text NOT NULL CHECK (role IN ('CLERK', 'CASHIER', 'SPECIALIST', 'INSPECTOR', 'DIRECTOR', 'HEAD',
                                             'DELIVERY', 'MANAGER', 'AUDITOR', 'ADMIN')),
    department text REFERENCES organisation.department,
    UNIQUE NULLS NOT DISTINCT (staff, role, department)
);

COMMENT ON COLUMN organisation.staff_role.department IS 'null: all departments of the unit';

CREATE TABLE organisation.declared_tie (
    staff       uuid        NOT NULL REFERENCES organisation.staff,
    kind        text        NOT NULL,
    key         text        NOT NULL,
    declared_at timestamptz NOT NULL,
    PRIMARY KEY (staff, kind, key)
);

CREATE INDEX declared_tie_key ON organisation.declared_tie (kind, key);

CREATE TABLE organisation.holiday (
    id           uuid PRIMARY KEY,
    date         date NOT NULL,
    scope        text NOT NULL,
    name_ar      text NOT NULL,
    name_en      text NOT NULL,
    nominal_date date NOT NULL,
    kind         text NOT NULL,
    decree       text,
    UNIQUE (nominal_date, scope, name_en)
);

COMMENT ON COLUMN organisation.holiday.date IS 'the day that is off, as decreed; nominal_date is the feast itself';
COMMENT ON COLUMN organisation.holiday.scope IS 'national, or the code of a governorate';

CREATE TABLE organisation.opening_hours (
    unit       text REFERENCES organisation.unit,
    weekday    smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens      time     NOT NULL,
    closes     time     NOT NULL CHECK (closes > opens),
    valid_from date     NOT NULL DEFAULT DATE '2000-01-01',
    valid_to   date     NOT NULL DEFAULT DATE '9999-12-31',
    UNIQUE NULLS NOT DISTINCT (unit, weekday, valid_from)
);

COMMENT ON TABLE organisation.opening_hours IS 'unit null: the default of all units; weekday 1 is Monday (ISO)';

CREATE TABLE organisation.reference_load (
    name      text PRIMARY KEY,
    checksum  text        NOT NULL,
    loaded_at timestamptz NOT NULL
);
