-- Whose it is, so that a holder is not asked for what this house gave him: the same keyed hash as the applicant's.
ALTER TABLE licences.licence ADD COLUMN holder_hash text;
-- Number and year in the unit's outgoing register (سجل الصادر); letters only.
ALTER TABLE licences.licence ADD COLUMN outgoing text;

CREATE INDEX licence_holder ON licences.licence (holder_hash, service, issued_at) WHERE holder_hash IS NOT NULL;
CREATE UNIQUE INDEX licence_outgoing ON licences.licence (unit, outgoing) WHERE outgoing IS NOT NULL;

-- A holder is reminded once, some days before the end; whoever sends the message follows marked_at.
CREATE TABLE licences.reminder (
    licence   text PRIMARY KEY REFERENCES licences.licence,
    service   text NOT NULL,
    due_on    date NOT NULL,
    marked_at timestamptz
);
CREATE INDEX reminder_due ON licences.reminder (due_on) WHERE marked_at IS NULL;
