-- A required document may be an output of ours that was found by its holder and is not asked again.
ALTER TABLE requests.checklist_item ADD COLUMN output text;
ALTER TABLE requests.checklist_item DROP CONSTRAINT checklist_item_state_check;
ALTER TABLE requests.checklist_item ADD CONSTRAINT checklist_item_state_check
    CHECK (state IN ('ATTACHED', 'ORIGINAL_SEEN', 'ON_PAPER', 'OURS', 'MISSING'));
ALTER TABLE requests.checklist_item ADD CONSTRAINT checklist_item_output_check
    CHECK ((state = 'OURS') = (output IS NOT NULL));
