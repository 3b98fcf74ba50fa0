-- A list that somebody uploaded: kept as it came while he looks at the preview, and for good when he confirmed it.
CREATE TABLE oversight.brought_list (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('CENTRES', 'EQUIPMENT')),
    centre     uuid REFERENCES oversight.centre,
    name       text        NOT NULL CHECK (length(name) <= 200),
    content    bytea       NOT NULL,
    made_by    uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    written_at timestamptz,
    CHECK ((kind = 'EQUIPMENT') = (centre IS NOT NULL))
);
CREATE INDEX brought_list_waiting ON oversight.brought_list (made_at) WHERE written_at IS NULL;
