-- Published contract for oversight: what applicants were asked to bring, without the texts.
CREATE OR REPLACE VIEW requests.report_completion AS
SELECT id, request, round, step, asked_by, asked_at, answered_at,
       jsonb_path_query_array(items, '$[*].key') AS keys, late_items
FROM requests.completion;

CREATE INDEX IF NOT EXISTS completion_asked ON requests.completion (asked_at);

-- Published contract for oversight: what was missing when a request was filed and still is.
CREATE OR REPLACE VIEW requests.report_missing AS
SELECT request, key, changed_at FROM requests.checklist_item WHERE state = 'MISSING';

CREATE INDEX IF NOT EXISTS checklist_missing ON requests.checklist_item (changed_at) WHERE state = 'MISSING';
