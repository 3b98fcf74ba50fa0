-- How long a service really takes, computed every night from what ended in the last twelve months.
CREATE TABLE portal.practice (
    service     text        PRIMARY KEY,
    ended       int         NOT NULL CHECK (ended > 0),
    median_days int         NOT NULL CHECK (median_days >= 0),
    p90_days    int         NOT NULL CHECK (p90_days >= median_days),
    computed_at timestamptz NOT NULL
);
