-- Keys that seal PDF files, issue their certificates and stamp the time. A key in a token has no half here.
ALTER TABLE signing.key DROP CONSTRAINT key_purpose_check;
ALTER TABLE signing.key ADD CONSTRAINT key_purpose_check
    CHECK (purpose IN ('ROOT', 'JOURNAL', 'PAPERS', 'STATUS', 'SEAL_CA', 'SEAL', 'TIME'));
ALTER TABLE signing.key ALTER COLUMN wrapped DROP NOT NULL;
