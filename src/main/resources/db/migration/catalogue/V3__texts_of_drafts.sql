-- What a draft said before it was saved again, so that everything can be taken back.
CREATE TABLE catalogue.draft_text (
    draft uuid NOT NULL REFERENCES catalogue.draft (id),
    version integer NOT NULL,
    text text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by_name text NOT NULL,
    PRIMARY KEY (draft, version)
);

REVOKE UPDATE, DELETE, TRUNCATE ON catalogue.draft_text FROM CURRENT_USER;

-- Why a second person sent it back.
ALTER TABLE catalogue.draft
    ADD COLUMN returned_reason text,
    ADD COLUMN returned_by_name text;
