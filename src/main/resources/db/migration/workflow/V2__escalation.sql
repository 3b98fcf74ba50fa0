-- The superior who was told when the request's own time ran out.
ALTER TABLE workflow.step ADD COLUMN escalated_to text;
