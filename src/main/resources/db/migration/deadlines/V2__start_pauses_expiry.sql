-- From when a clock counts, what stops it, and that the effect of its last day was applied, once.
ALTER TABLE deadlines.clock
    ADD COLUMN rule_start text NOT NULL DEFAULT 'SUBMISSION'
        CHECK (rule_start IN ('SUBMISSION', 'FILE_COMPLETE', 'FEE_PAID', 'BODY_REPLY')),
    ADD COLUMN pauses     text NOT NULL DEFAULT 'BODY,COMPLETION,NOTICE',
    ADD COLUMN expired_at timestamptz,
    DROP CONSTRAINT clock_state_check,
    ADD CONSTRAINT clock_state_check CHECK (state IN ('PENDING', 'RUNNING', 'PAUSED', 'STOPPED'));

CREATE INDEX clock_running_out ON deadlines.clock (due) WHERE state = 'RUNNING' AND expired_at IS NULL;

ALTER TABLE deadlines.event
    DROP CONSTRAINT event_kind_check,
    ADD CONSTRAINT event_kind_check CHECK (
        kind IN ('STARTED', 'AWAITED', 'BEGUN', 'PAUSED', 'RESUMED', 'EXTENDED', 'EXPIRED', 'STOPPED')),
    DROP CONSTRAINT event_check,
    ADD CONSTRAINT event_waits_for CHECK ((kind IN ('PAUSED', 'AWAITED')) = (party IS NOT NULL));

-- The effect of expiry is applied once for ever, whatever two nodes try.
CREATE UNIQUE INDEX event_expired_once ON deadlines.event (subject) WHERE kind = 'EXPIRED';
