-- One run of the signals over a governorate: asked for by the night or by a person, with what it is doing now.
CREATE TABLE oversight.signal_run (
    id          uuid PRIMARY KEY,
    diwan       text        NOT NULL,
    day         date        NOT NULL,
    asked_by    uuid,
    asked_at    timestamptz NOT NULL,
    started_at  timestamptz,
    finished_at timestamptz,
    stage       text CHECK (stage IN ('READING', 'EXAMINING', 'WRITING')),
    done        integer          NOT NULL DEFAULT 0,
    whole       integer          NOT NULL DEFAULT 0,
    decisions   bigint,
    tested      integer,
    questions   integer,
    q           double precision NOT NULL CHECK (q > 0 AND q < 1),
    failure     text
);
CREATE UNIQUE INDEX signal_run_open ON oversight.signal_run (diwan) WHERE finished_at IS NULL;
CREATE INDEX signal_run_last ON oversight.signal_run (diwan, asked_at DESC);
