-- Two administrators who change one account at once: the second is told, and nothing of the first is lost.
ALTER TABLE organisation.staff ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
