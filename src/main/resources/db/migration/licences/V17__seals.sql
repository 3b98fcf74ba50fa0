-- How far the seal in the paper's file has come: B without a time stamp, T with one, LT with all that proves it for long.
-- What was issued before papers were sealed has none.
ALTER TABLE licences.licence ADD COLUMN seal text CHECK (seal IN ('B', 'T', 'LT'));
ALTER TABLE licences.licence ADD COLUMN seal_due timestamptz;
ALTER TABLE licences.licence ADD COLUMN seal_problem text;

CREATE INDEX licence_seal_due ON licences.licence (seal_due) WHERE seal_due IS NOT NULL;
