-- Who published a version: a release of the product, or an administrator by name.
ALTER TABLE workflow.procedure_version ADD COLUMN published_by text NOT NULL DEFAULT 'release';
