-- A technology centre on its way to being open; it may be planned before it is a unit of the organisation.
CREATE TABLE oversight.centre (
    id          uuid PRIMARY KEY,
    unit        text UNIQUE,
    governorate text        NOT NULL,
    name_ar     text        NOT NULL CHECK (length(name_ar) BETWEEN 2 AND 150),
    name_en     text        NOT NULL CHECK (length(name_en) BETWEEN 2 AND 150),
    stage       text        NOT NULL DEFAULT 'PLANNED'
        CHECK (stage IN ('PLANNED', 'SITE', 'INFRASTRUCTURE', 'EQUIPMENT', 'STAFF', 'TRAINING', 'LINKED', 'OPEN')),
    demo        boolean     NOT NULL DEFAULT false,
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT open_is_a_unit CHECK (stage <> 'OPEN' OR unit IS NOT NULL)
);
CREATE INDEX centre_governorate ON oversight.centre (governorate, name_ar);

-- By when each stage was to be reached.
CREATE TABLE oversight.centre_plan (
    centre  uuid NOT NULL REFERENCES oversight.centre,
    stage   text NOT NULL,
    planned date NOT NULL,
    PRIMARY KEY (centre, stage)
);

-- Every step from stage to stage, never changed; where a centre stood on a day is read from here.
CREATE TABLE oversight.centre_step (
    id      uuid PRIMARY KEY,
    centre  uuid        NOT NULL REFERENCES oversight.centre,
    stage   text        NOT NULL,
    back    boolean     NOT NULL DEFAULT false,
    day     date        NOT NULL,
    reason  text CHECK (length(reason) BETWEEN 3 AND 500),
    made_by text        NOT NULL,
    made_at timestamptz NOT NULL,
    CHECK (NOT back OR reason IS NOT NULL)
);
CREATE INDEX centre_step_centre ON oversight.centre_step (centre, day, id);
REVOKE UPDATE, DELETE, TRUNCATE ON oversight.centre_step FROM CURRENT_USER;

-- Money of a centre: what was granted and what was spent, by line. A correction is a new entry that names the wrong one.
CREATE TABLE oversight.centre_money (
    id       uuid PRIMARY KEY,
    centre   uuid           NOT NULL REFERENCES oversight.centre,
    kind     text           NOT NULL CHECK (kind IN ('BUDGET', 'SPENT')),
    line     text           NOT NULL CHECK (line IN ('SITE', 'WORKS', 'NETWORK', 'EQUIPMENT', 'FURNITURE', 'TRAINING', 'OTHER')),
    amount   numeric(14, 2) NOT NULL CHECK (amount <> 0),
    day      date           NOT NULL,
    note     text           NOT NULL CHECK (length(note) BETWEEN 3 AND 500),
    -- an entry of this table; no foreign key, whose check would need the right to change what must not change
    corrects uuid UNIQUE,
    made_by  text           NOT NULL,
    made_at  timestamptz    NOT NULL,
    CHECK ((amount < 0) = (corrects IS NOT NULL))
);
CREATE INDEX centre_money_centre ON oversight.centre_money (centre, day, id);
REVOKE UPDATE, DELETE, TRUNCATE ON oversight.centre_money FROM CURRENT_USER;

-- What stands in a centre's way, who removes it and by when.
CREATE TABLE oversight.obstacle (
    id        uuid PRIMARY KEY,
    centre    uuid        NOT NULL REFERENCES oversight.centre,
    what      text        NOT NULL CHECK (length(what) BETWEEN 3 AND 500),
    owner     text        NOT NULL CHECK (length(owner) BETWEEN 2 AND 150),
    due       date        NOT NULL,
    raised_by text        NOT NULL,
    raised_at timestamptz NOT NULL,
    outcome   text CHECK (length(outcome) BETWEEN 3 AND 500),
    closed_on date,
    CHECK ((closed_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX obstacle_centre ON oversight.obstacle (centre, due);

CREATE TABLE oversight.centre_file (
    id       uuid PRIMARY KEY,
    centre   uuid        NOT NULL REFERENCES oversight.centre,
    document uuid        NOT NULL,
    note     text        NOT NULL CHECK (length(note) BETWEEN 2 AND 200),
    added_by text        NOT NULL,
    added_at timestamptz NOT NULL
);
CREATE INDEX centre_file_centre ON oversight.centre_file (centre, id);

-- A device with its serial number.
CREATE TABLE oversight.equipment (
    serial   text PRIMARY KEY CHECK (serial ~ '^[A-Z0-9][A-Z0-9./-]{2,39}$'),
    kind     text    NOT NULL CHECK (kind IN ('PC', 'PRINTER', 'SCANNER', 'KIOSK', 'BOARD', 'UPS', 'TABLET', 'SERVER',
                                              'NETWORK', 'VEHICLE', 'OTHER')),
    model    text    NOT NULL CHECK (length(model) BETWEEN 2 AND 100),
    state    text    NOT NULL CHECK (state IN ('STORED', 'IN_USE', 'BROKEN', 'REPAIR', 'RETIRED')),
    centre   uuid    NOT NULL REFERENCES oversight.centre,
    place    text    NOT NULL CHECK (length(place) BETWEEN 2 AND 100),
    warranty date,
    version  integer NOT NULL DEFAULT 1
);
CREATE INDEX equipment_centre ON oversight.equipment (centre, kind, serial);

-- Where a device was and in which state; every move is an entry.
CREATE TABLE oversight.equipment_move (
    id      uuid PRIMARY KEY,
    serial  text        NOT NULL REFERENCES oversight.equipment,
    centre  uuid        NOT NULL REFERENCES oversight.centre,
    place   text        NOT NULL,
    state   text        NOT NULL,
    reason  text CHECK (length(reason) BETWEEN 2 AND 500),
    made_by text        NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX equipment_move_serial ON oversight.equipment_move (serial, id);
REVOKE UPDATE, DELETE, TRUNCATE ON oversight.equipment_move FROM CURRENT_USER;
