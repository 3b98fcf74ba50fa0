-- The place of an output in the signed status lists. Those issued before there were lists have none.
CREATE SEQUENCE licences.status_index MINVALUE 0 START 0;
ALTER TABLE licences.licence ADD COLUMN status_index bigint;

CREATE INDEX licence_not_valid ON licences.licence (status_index) WHERE state <> 'VALID';
