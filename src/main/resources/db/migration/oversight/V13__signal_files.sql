-- The files that a question is about, by number; the newest 300 of them.
CREATE TABLE oversight.signal_file (
    signal  uuid        NOT NULL REFERENCES oversight.signal,
    request uuid        NOT NULL,
    number  text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (signal, at, request)
);
