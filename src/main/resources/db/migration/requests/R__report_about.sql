-- Published contract for oversight: requests that are about another request, as complaints are, and its number.
CREATE OR REPLACE VIEW requests.report_about AS
SELECT id, number, unit, service, state, submitted_at, ended_at,
    upper(regexp_replace(
        translate(btrim(answers ->> 'related_request'), E'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u200E\u200F\u061C', '01234567890123456789'),
        E'[\\s/_\\-\u2010-\u2015\u2212\u0640]+', '-', 'g')) AS about
FROM requests.request
WHERE answers ? 'related_request';
