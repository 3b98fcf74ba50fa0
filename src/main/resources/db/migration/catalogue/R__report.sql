-- Published contract for oversight: whose each version of a service is.
CREATE OR REPLACE VIEW catalogue.report_version AS
SELECT code, version, coalesce(definition ->> 'sector', split_part(code, '-', 1)) AS sector,
       coalesce(definition ->> 'department', '') AS department
FROM catalogue.service_version;
