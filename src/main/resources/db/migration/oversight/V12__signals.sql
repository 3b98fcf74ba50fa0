-- A question to look at: what was counted, beside what others did, and what became of it. Never an accusation.
CREATE TABLE oversight.signal (
    id         uuid PRIMARY KEY,
    key        text             NOT NULL,
    diwan      text             NOT NULL,
    unit       text             NOT NULL,
    kind       text             NOT NULL,
    staff      uuid             NOT NULL,
    office     text,
    hits       integer          NOT NULL CHECK (hits BETWEEN 0 AND tries),
    tries      integer          NOT NULL,
    expected   double precision NOT NULL,
    others     bigint           NOT NULL,
    own        double precision,
    chance     double precision NOT NULL CHECK (chance > 0 AND chance <= 1),
    adjusted   double precision NOT NULL CHECK (adjusted > 0 AND adjusted <= 1),
    compared   integer          NOT NULL CHECK (compared > 0),
    first_seen date             NOT NULL,
    last_seen  date             NOT NULL,
    finding    text CHECK (finding IN ('EXPLAINED', 'CHANCE', 'WORK_CHANGED', 'REFERRED')),
    words      text CHECK (length(words) BETWEEN 10 AND 2000),
    closed_by  uuid,
    closed_at  timestamptz,
    version    integer          NOT NULL DEFAULT 0,
    CHECK ((closed_at IS NULL) = (finding IS NULL)),
    CHECK ((closed_at IS NULL) = (words IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (closed_by IS DISTINCT FROM staff)
);
CREATE UNIQUE INDEX signal_open ON oversight.signal (key) WHERE closed_at IS NULL;
CREATE INDEX signal_closed ON oversight.signal (key, closed_at DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX signal_unit ON oversight.signal (unit, id DESC);
