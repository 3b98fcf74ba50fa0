-- Papers that are drawn when somebody asks for them: each keeps its public code on every print. Who it names is not kept.
CREATE TABLE seals.drawn_paper (
    kind         text        NOT NULL CHECK (kind IN ('REQUEST_RECEIPT', 'VOUCHER', 'REFUSAL')),
    number       text        NOT NULL,
    code         text        NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
    unit         text        NOT NULL,
    at           timestamptz NOT NULL,
    status_index bigint      NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY (MINVALUE 0 START 0),
    PRIMARY KEY (kind, number)
);
