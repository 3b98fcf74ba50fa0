-- Certificates that the house's own authority issued. One that was revoked stays, and the unit gets another key.
CREATE TABLE seals.certificate (
    serial     text PRIMARY KEY CHECK (serial ~ '^[0-9a-f]{1,40}$'),
    kid        text        NOT NULL UNIQUE,
    purpose    text        NOT NULL CHECK (purpose IN ('SEAL_CA', 'SEAL', 'TIME')),
    scope      text        NOT NULL,
    der        bytea       NOT NULL,
    not_after  timestamptz NOT NULL,
    revoked_at timestamptz,
    reason     text,
    CHECK ((revoked_at IS NULL) = (reason IS NULL))
);
CREATE INDEX certificate_scope ON seals.certificate (purpose, scope);
