-- Heads that other installations have told us; we are their witness.
CREATE TABLE audit.witnessed (
    origin      text        NOT NULL,
    number      bigint      NOT NULL CHECK (number > 0),
    text        text        NOT NULL,
    signature   bytea       NOT NULL CHECK (length(signature) = 64),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (origin, number)
);

REVOKE UPDATE, DELETE, TRUNCATE ON audit.witnessed FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit.witnessed FROM CURRENT_USER;
