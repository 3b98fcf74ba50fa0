-- Published contract for oversight: every step that is over, of people, of pools and of bodies that did not answer.
CREATE OR REPLACE VIEW workflow.report_past_step AS
SELECT id, request, request_number, service, task, item, kind, role, department, unit, receiving_unit, pooled, dealt_to,
       opened_at, registered_at, due, target, closed_at, closed_by, closing, outcome, turn_reason
FROM workflow.step
WHERE closed_at IS NOT NULL;

-- Published contract for oversight: what outside bodies were asked, and whether they answered.
CREATE OR REPLACE VIEW workflow.report_asked_body AS
SELECT request, service, unit, receiving_unit, coalesce(item, '') AS body, opened_at, target, closed_at,
       coalesce(closing = 'timed-out' OR outcome = 'deemed', false) AS deemed
FROM workflow.step
WHERE kind = 'opinion';

CREATE INDEX IF NOT EXISTS step_asked_body ON workflow.step (unit, opened_at) WHERE kind = 'opinion';

-- Published contract for oversight: the engineers and offices that a file names, as "kind:number".
CREATE OR REPLACE VIEW workflow.report_file_tie AS
SELECT i.request, t.tie
FROM workflow.instance i
CROSS JOIN LATERAL jsonb_array_elements_text(
    CASE jsonb_typeof(i.variables -> 'ties') WHEN 'array' THEN i.variables -> 'ties' ELSE '[]' END) AS t (tie);
