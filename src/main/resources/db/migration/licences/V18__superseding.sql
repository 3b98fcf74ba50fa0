-- A corrected output takes the place of another by two people, as every other change.
ALTER TABLE licences.change ADD COLUMN successor text REFERENCES licences.licence;
ALTER TABLE licences.change DROP CONSTRAINT change_act_check;
ALTER TABLE licences.change ADD CONSTRAINT change_act_check CHECK (act IN ('SUSPEND', 'RESUME', 'REVOKE', 'SUPERSEDE'));
ALTER TABLE licences.change ADD CONSTRAINT change_successor CHECK ((act = 'SUPERSEDE') = (successor IS NOT NULL));
