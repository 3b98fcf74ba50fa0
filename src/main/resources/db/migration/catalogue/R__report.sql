-- Published contract for oversight: whose each version of a service is, and the body it asks where it asks only one: some
-- procedures ask for an opinion without naming whose.
CREATE OR REPLACE VIEW catalogue.report_version AS
SELECT code, version, coalesce(definition ->> 'sector', split_part(code, '-', 1)) AS sector,
       coalesce(definition ->> 'department', '') AS department,
       CASE WHEN jsonb_array_length(coalesce(definition -> 'bodies', '[]')) = 1
            THEN definition -> 'bodies' -> 0 ->> 'key' END AS only_body
FROM catalogue.service_version;
