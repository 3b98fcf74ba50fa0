-- The editions of the ministry's checklist: by whom and when. A visit keeps the edition with which it began, so editions and
-- their questions are never changed; a new edition is a new set of rows.
CREATE TABLE oversight.checklist (
    version      integer PRIMARY KEY,
    made_at      timestamptz NOT NULL,
    -- nobody made the edition that came with the product
    made_by      uuid,
    made_by_name text,
    CHECK ((made_by IS NULL) = (made_by_name IS NULL))
);
INSERT INTO oversight.checklist (version, made_at) SELECT DISTINCT version, now() FROM oversight.checklist_item;
ALTER TABLE oversight.checklist_item
    ADD CONSTRAINT text_ar_length CHECK (length(text_ar) BETWEEN 3 AND 300),
    ADD CONSTRAINT text_en_length CHECK (length(text_en) BETWEEN 3 AND 300),
    ADD CONSTRAINT ours_is_a_number CHECK (ours IS NULL OR kind = 'NUMBER');
REVOKE UPDATE, DELETE, TRUNCATE ON oversight.checklist, oversight.checklist_item FROM CURRENT_USER;
