CREATE TABLE catalogue.service_version (
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    definition jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid,
    published_by_name text NOT NULL,
    PRIMARY KEY (code, version)
);

-- A published version is what open requests are held to: it is never changed, not even by the program itself.
REVOKE UPDATE, DELETE, TRUNCATE ON catalogue.service_version FROM CURRENT_USER;

CREATE TABLE catalogue.service (
    code text PRIMARY KEY,
    current_version integer NOT NULL
);

-- What the reference data held when it was last loaded, so that it is loaded once.
CREATE TABLE catalogue.reference_load (
    source text PRIMARY KEY,
    sha256 text NOT NULL,
    loaded_at timestamptz NOT NULL
);
