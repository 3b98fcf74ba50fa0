-- The longest late are listed first; paused ones that are over their day for years must not stand in the way.
CREATE INDEX fact_runs ON oversight.fact (due, request) WHERE runs;
CREATE INDEX fact_unit_runs ON oversight.fact (unit, due, request) WHERE runs;
