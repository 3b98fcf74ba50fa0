-- Published contract for oversight: every clock, and whom a paused one waits for.
CREATE OR REPLACE VIEW deadlines.report_clock AS
SELECT c.subject, c.unit, c.started_on, c.due,
       CASE c.state WHEN 'PENDING' THEN 'PAUSED' ELSE c.state END AS state, c.on_expiry, pause.party AS waiting_on, pause.who AS waiting_for,
       c.expired_at
FROM deadlines.clock c
LEFT JOIN LATERAL (
    SELECT e.party, e.who
    FROM deadlines.event e
    WHERE c.state IN ('PAUSED', 'PENDING') AND e.subject = c.subject AND e.kind IN ('PAUSED', 'AWAITED')
    ORDER BY e.seq DESC
    LIMIT 1) pause ON true;

-- Published contract for oversight: what switched a clock and what ended it, in the order of seq.
CREATE OR REPLACE VIEW deadlines.report_switch AS
SELECT subject, seq, day, kind, party, who
FROM deadlines.event
WHERE kind IN ('AWAITED', 'BEGUN', 'PAUSED', 'RESUMED', 'STOPPED');
