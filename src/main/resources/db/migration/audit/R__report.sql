-- Published contract for oversight: which number of the journal tells of which request, and whether as an act or a look.
CREATE OR REPLACE VIEW audit.report_line AS
SELECT seq, kind, subject FROM audit.journal;

-- Published contract for oversight: when a member of staff did something, without about whom or what.
CREATE OR REPLACE VIEW audit.report_act AS
SELECT seq, at, staff_id, act FROM audit.journal WHERE staff_id IS NOT NULL;
