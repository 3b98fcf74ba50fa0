-- Late ones of past months are added up by month, so that what is late costs the same however long ago it was due.
DELETE FROM oversight.pending;
ALTER TABLE oversight.pending
    DROP CONSTRAINT pending_kind_check,
    ADD CONSTRAINT pending_kind_check
        CHECK (kind IN ('OPEN', 'RECEIVED', 'DUE', 'DUE_MONTH', 'US', 'APPLICANT', 'BODY')),
    DROP CONSTRAINT pending_pkey,
    ADD PRIMARY KEY (scope, kind, channel, service, key, sector, department);

-- The worker builds all figures anew where it finds no place to go on from.
DELETE FROM oversight.reading;
