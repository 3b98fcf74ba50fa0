CREATE TABLE audit.journal (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor_kind text        NOT NULL CHECK (actor_kind IN ('STAFF', 'CITIZEN', 'SYSTEM')),
    staff_id   uuid,
    actor_name text        NOT NULL,
    act        text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('ACT', 'READ')),
    subject    uuid,
    unit       text,
    detail     jsonb       NOT NULL DEFAULT '{}',
    CHECK ((actor_kind = 'STAFF') = (staff_id IS NOT NULL))
);

CREATE INDEX journal_subject ON audit.journal (subject, seq);
CREATE INDEX journal_staff ON audit.journal (staff_id, seq);

COMMENT ON TABLE audit.journal IS 'Every act and every look at personal data; rows are only ever added';

-- The program itself may add and read, nothing else. It owns the table, so the owner loses these rights too.
REVOKE UPDATE, DELETE, TRUNCATE ON audit.journal FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit.journal FROM CURRENT_USER;
