-- One person is one member of staff; looked up when a request is registered, lest he works on his own.
CREATE UNIQUE INDEX staff_identity ON organisation.staff (national_id_hash);
