-- When another time stamp was last put over a paper's file, since the certificate of the one before came to its end.
-- From now on a lifted paper's seal_due is when that is to be done; those lifted before are looked at in their first January.
ALTER TABLE licences.licence ADD COLUMN seal_renewed_at timestamptz;

UPDATE licences.licence
SET seal_due = greatest(issued_at, date_trunc('year', issued_at) + interval '370 days')
WHERE seal = 'LT' AND seal_due IS NULL;
