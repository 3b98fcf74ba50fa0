-- Published contract for oversight: every clock, and whom a paused one waits for.
CREATE OR REPLACE VIEW deadlines.report_clock AS
SELECT c.subject, c.unit, c.started_on, c.due, c.state, c.on_expiry, pause.party AS waiting_on, pause.who AS waiting_for
FROM deadlines.clock c
LEFT JOIN LATERAL (
    SELECT e.party, e.who
    FROM deadlines.event e
    WHERE c.state = 'PAUSED' AND e.subject = c.subject AND e.kind = 'PAUSED'
    ORDER BY e.seq DESC
    LIMIT 1) pause ON true;
