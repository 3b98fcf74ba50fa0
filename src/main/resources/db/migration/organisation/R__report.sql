-- Published contract for oversight: staff by name.
CREATE OR REPLACE VIEW organisation.report_staff AS
SELECT s.id, s.sign_in_name, s.name_ar, s.name_en, s.unit, s.present, s.active,
       ARRAY(SELECT DISTINCT r.role FROM organisation.staff_role r WHERE r.staff = s.id ORDER BY r.role) AS roles
FROM organisation.staff s;

-- Published contract for oversight: what staff declared a tie with.
CREATE OR REPLACE VIEW organisation.report_tie AS
SELECT t.staff, t.kind, t.key FROM organisation.declared_tie t;

-- Published contract for the dealing of work: who sits at which desk now, one row a role and department (null: all).
CREATE OR REPLACE VIEW organisation.report_desk AS
SELECT s.id AS staff, s.unit, r.role, r.department
FROM organisation.staff s
JOIN organisation.staff_role r ON r.staff = s.id
WHERE s.present AND s.active;

-- Published contract for oversight: where a unit belongs.
CREATE OR REPLACE VIEW organisation.report_unit AS
SELECT u.code, u.governorate, u.parent, u.kind, u.name_ar, u.name_en FROM organisation.unit u;
