-- Published contracts for oversight.
CREATE OR REPLACE VIEW workflow.report_open_step AS
SELECT id, request, request_number, service, task, item, kind, role, department, unit, receiving_unit, pooled, dealt_to,
       opened_at, registered_at, due, held, escalated_to
FROM workflow.step
WHERE closed_at IS NULL;

-- What people finished of the work that was dealt to them, and whether it was in its turn.
CREATE OR REPLACE VIEW workflow.report_done_step AS
SELECT id, request, service, task, kind, unit, closed_at, closed_by, turn_reason
FROM workflow.step
WHERE closing = 'done' AND NOT pooled AND closed_by IS NOT NULL;

CREATE INDEX IF NOT EXISTS step_done ON workflow.step (unit, closed_at)
    WHERE closing = 'done' AND NOT pooled AND closed_by IS NOT NULL;
