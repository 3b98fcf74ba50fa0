-- A paper that waits for its approver's own signature. It has no number yet: the one that is drawn on it is given only if it
-- is still the next when the signature comes. Gone when it is signed, and after an hour.
CREATE TABLE licences.prepared (
    id           uuid PRIMARY KEY,
    staff        uuid        NOT NULL,
    request      uuid        NOT NULL,
    number       text        NOT NULL,
    code         text        NOT NULL,
    status_index bigint      NOT NULL,
    outgoing     text,
    issued_at    timestamptz NOT NULL,
    print        text        NOT NULL,
    certificate  text        NOT NULL,
    title        text        NOT NULL,
    pdf          bytea       NOT NULL,
    UNIQUE (staff, request)
);
CREATE INDEX prepared_at ON licences.prepared (issued_at);

-- The certificate with which its approver signed it himself.
ALTER TABLE licences.licence ADD COLUMN signed_with text CHECK (signed_with ~ '^[0-9a-f]{64}$');
