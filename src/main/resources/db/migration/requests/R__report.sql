-- Published contract for oversight: requests without the person.
CREATE OR REPLACE VIEW requests.report_request AS
SELECT id, number, unit, back_office, service, channel, state, submitted_at, due, ended_at, service_version
FROM requests.request;

-- Published contract for oversight: requests of which silence was the answer.
CREATE OR REPLACE VIEW requests.report_silence AS
SELECT request FROM requests.act WHERE kind = 'expiry';
