-- Published contract for oversight: staff by name.
CREATE OR REPLACE VIEW organisation.report_staff AS
SELECT s.id, s.sign_in_name, s.name_ar, s.name_en, s.unit, s.present, s.active,
       ARRAY(SELECT DISTINCT r.role FROM organisation.staff_role r WHERE r.staff = s.id ORDER BY r.role) AS roles
FROM organisation.staff s;

-- Published contract for oversight: what staff declared a tie with.
CREATE OR REPLACE VIEW organisation.report_tie AS
SELECT t.staff, t.kind, t.key FROM organisation.declared_tie t;
