-- Where a governorate is drawn on the map of the country: at its capital.
ALTER TABLE organisation.governorate
    ADD COLUMN capital_lat double precision,
    ADD COLUMN capital_lon double precision;
