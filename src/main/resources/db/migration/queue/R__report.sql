-- Published contract for oversight: when a hall's devices were last heard of.
CREATE OR REPLACE VIEW queue.report_device AS
SELECT d.id, d.unit, d.kind, d.name, d.seen_at FROM queue.device d WHERE d.revoked_at IS NULL;
