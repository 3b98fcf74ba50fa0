-- What is kept of a file beside its bytes, which lie under its sha-256 in the data folder.
CREATE TABLE documents.document (
    id         uuid PRIMARY KEY,
    sha256     char(64)    NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    type       text        NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size       bigint      NOT NULL CHECK (size > 0),
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    stored_at  timestamptz NOT NULL,
    stored_by  text        NOT NULL
);
