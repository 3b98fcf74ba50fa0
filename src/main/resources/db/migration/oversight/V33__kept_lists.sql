-- How many people of a role a centre of a kind needs, where nobody has set another number for the unit itself.
CREATE TABLE oversight.post_standard (
    kind    text    NOT NULL CHECK (kind IN ('DIWAN', 'MARKAZ', 'CITY', 'DISTRICT', 'VILLAGE_UNIT', 'MOBILE')),
    role    text    NOT NULL,
    needed  integer NOT NULL CHECK (needed BETWEEN 0 AND 500),
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (kind, role)
);
INSERT INTO oversight.post_standard (kind, role, needed)
SELECT kind, role, needed
FROM (VALUES ('CLERK', 2), ('CASHIER', 1), ('SPECIALIST', 3), ('INSPECTOR', 1), ('DIRECTOR', 1), ('HEAD', 1),
             ('DELIVERY', 1), ('MANAGER', 1)) AS office (role, needed)
CROSS JOIN (VALUES ('MARKAZ'), ('CITY'), ('DISTRICT')) AS kinds (kind)
UNION ALL
SELECT kind, role, 1
FROM (VALUES ('CLERK'), ('CASHIER'), ('DELIVERY')) AS window_only (role)
CROSS JOIN (VALUES ('VILLAGE_UNIT'), ('MOBILE')) AS kinds (kind)
UNION ALL
SELECT 'DIWAN', 'MANAGER', 1;

ALTER TABLE oversight.post ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE oversight.course
    ADD COLUMN governorate text,
    ADD COLUMN withdrawn   date,
    ADD COLUMN version     integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN oversight.course.governorate IS 'whose list it stands in; null: the country''s';
