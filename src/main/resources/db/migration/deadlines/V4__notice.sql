-- A notice that the applicant gives when the time is over opens a second period on the same clock.
ALTER TABLE deadlines.clock
    ADD COLUMN notice_value     integer CHECK (notice_value > 0),
    ADD COLUMN notice_unit      text CHECK (notice_unit IN ('DAY', 'WEEK', 'MONTH')),
    ADD COLUMN notice_day_kind  text CHECK (notice_day_kind IN ('CALENDAR', 'WORKING')),
    ADD COLUMN notice_on_expiry text CHECK (notice_on_expiry IN ('ESCALATE', 'DEEMED_ACCEPTED', 'DEEMED_REFUSED')),
    ADD COLUMN notice_basis     text,
    ADD COLUMN notice_due       date,
    ADD COLUMN notice_ended_at  timestamptz,
    ADD CONSTRAINT clock_notice CHECK (
        num_nulls(notice_value, notice_unit, notice_day_kind, notice_on_expiry, notice_basis) IN (0, 5)
        AND (notice_due IS NULL OR notice_value IS NOT NULL));

COMMENT ON COLUMN deadlines.clock.notice_due IS 'computed from the notice and the events after it; never written by hand';

CREATE INDEX clock_notice_running_out ON deadlines.clock (notice_due)
    WHERE state = 'RUNNING' AND notice_ended_at IS NULL AND notice_due IS NOT NULL;

ALTER TABLE deadlines.event
    DROP CONSTRAINT event_kind_check,
    ADD CONSTRAINT event_kind_check CHECK (
        kind IN ('STARTED', 'AWAITED', 'BEGUN', 'PAUSED', 'RESUMED', 'EXTENDED', 'EXPIRED', 'NOTICED', 'NOTICE_EXPIRED',
                 'STOPPED'));

-- A notice is given once, and its period ends once, whatever two nodes try.
CREATE UNIQUE INDEX event_noticed_once ON deadlines.event (subject) WHERE kind = 'NOTICED';
CREATE UNIQUE INDEX event_notice_expired_once ON deadlines.event (subject) WHERE kind = 'NOTICE_EXPIRED';
