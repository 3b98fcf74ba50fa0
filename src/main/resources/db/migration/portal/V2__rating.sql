-- How an applicant found the service, once a request. Nobody's name is kept here.
CREATE TABLE portal.rating (
    request    uuid PRIMARY KEY,
    unit       text        NOT NULL,
    service    text        NOT NULL,
    score      smallint    NOT NULL CHECK (score BETWEEN 1 AND 5),
    words      text        NOT NULL CHECK (length(words) <= 500),
    given_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changes    integer     NOT NULL DEFAULT 0
);

COMMENT ON COLUMN portal.rating.unit IS 'that received the request';
COMMENT ON COLUMN portal.rating.score IS '1 very bad to 5 very good';

CREATE INDEX rating_given ON portal.rating (given_at);
CREATE INDEX rating_unit_given ON portal.rating (unit, given_at);
CREATE INDEX rating_words ON portal.rating (given_at, request) WHERE words <> '';
