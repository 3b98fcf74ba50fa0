-- Published contract for oversight: which number of the journal tells of which request, and whether as an act or a look.
CREATE OR REPLACE VIEW audit.report_line AS
SELECT seq, kind, subject FROM audit.journal;
