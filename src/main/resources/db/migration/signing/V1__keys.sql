-- The keys of the house. The private half is encrypted under a secret that is not in the database.
CREATE TABLE signing.key (
    kid     text PRIMARY KEY CHECK (kid ~ '^[0-9a-f]{16}$'),
    purpose text        NOT NULL CHECK (purpose IN ('ROOT', 'JOURNAL', 'PAPERS', 'STATUS')),
    scope   text        NOT NULL,
    year    integer     NOT NULL,
    point   bytea       NOT NULL CHECK (length(point) = 65),
    wrapped bytea       NOT NULL,
    made_at timestamptz NOT NULL,
    UNIQUE (purpose, scope, year)
);

-- What was signed must stay checkable: a key is never changed or deleted.
REVOKE UPDATE, DELETE, TRUNCATE ON signing.key FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON signing.key FROM CURRENT_USER;
