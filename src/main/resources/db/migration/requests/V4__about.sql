-- A complaint names the request that it is about as its applicant typed it; the view requests.report_about reads it so.
CREATE INDEX request_about ON requests.request ((
    upper(regexp_replace(
        translate(btrim(answers ->> 'related_request'), E'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u200E\u200F\u061C', '01234567890123456789'),
        E'[\\s/_\\-\u2010-\u2015\u2212\u0640]+', '-', 'g'))))
    WHERE answers ? 'related_request';
CREATE INDEX request_about_submitted ON requests.request (submitted_at) WHERE answers ? 'related_request';
