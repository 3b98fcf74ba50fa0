-- Published contract for oversight: how applicants found the service, without the person and without the request's number.
CREATE OR REPLACE VIEW portal.report_rating AS
SELECT request, unit, service, score, words, given_at FROM portal.rating;
