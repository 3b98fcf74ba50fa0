-- Published contract for oversight: every look at who an applicant is, and whether the same person acted on the file from a
-- day before to a week after.
CREATE INDEX IF NOT EXISTS journal_looks ON audit.journal (at) WHERE act = 'requests.applicant-shown';

CREATE OR REPLACE VIEW audit.report_look AS
SELECT l.seq, l.at, l.staff_id AS staff, l.subject AS request,
       EXISTS (SELECT FROM audit.journal a
               WHERE a.subject = l.subject AND a.staff_id = l.staff_id AND a.kind = 'ACT'
                 AND a.at BETWEEN l.at - interval '1 day' AND l.at + interval '7 days') AS acted
FROM audit.journal l
WHERE l.act = 'requests.applicant-shown' AND l.staff_id IS NOT NULL AND l.subject IS NOT NULL;
