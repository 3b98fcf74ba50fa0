-- What the public has of a closed month, as it was masked on the day of its publication.
CREATE TABLE oversight.published_month (
    month    date PRIMARY KEY,
    received bigint      NOT NULL,
    finished bigint      NOT NULL,
    made_at  timestamptz NOT NULL
);

CREATE TABLE oversight.published_table (
    month   date NOT NULL REFERENCES oversight.published_month ON DELETE CASCADE,
    name    text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (month, name)
);

COMMENT ON COLUMN oversight.published_month.received IS 'in the whole, not masked and not published: tells whether the figures were corrected since';
