-- A trained member of staff stays in the unit whose training it was; only a recorded exception moves both columns at once.
ALTER TABLE organisation.staff
    ADD COLUMN bound_to text REFERENCES organisation.unit,
    ADD COLUMN bound_until date,
    ADD CONSTRAINT trained_stays CHECK (bound_to IS NULL OR bound_to = unit);

COMMENT ON COLUMN organisation.staff.bound_until IS 'the last day on which a certificate binds; null: without end';
