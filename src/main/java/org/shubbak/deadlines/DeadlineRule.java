package org.shubbak.deadlines;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How long a service may take (المدة القانونية) and what happens when the time is over. Weeks of working days are five
 * days; months run from date to date and are calendar months only.
 *
 * @param start when the clock starts
 * @param pauses what lets it wait
 */
public record DeadlineRule(
        int value,
        TimeUnit unit,
        DayKind dayKind,
        Expiry onExpiry,
        String legalBasis,
        Start start,
        Set<Pause> pauses) {

    private static final Set<Pause> USUAL =
            Collections.unmodifiableSet(EnumSet.of(Pause.COMPLETION, Pause.BODY, Pause.NOTICE));

    /** What the number counts. */
    public enum TimeUnit {
        DAY,
        WEEK,
        MONTH
    }

    /** Which days count. */
    public enum DayKind {
        CALENDAR,
        WORKING
    }

    /** What the law or the service's rules attach to silence. */
    public enum Expiry {
        /** The next superior is told (تصعيد). */
        ESCALATE,
        /** Silence is acceptance (قبول ضمني). */
        DEEMED_ACCEPTED,
        /** Silence is refusal (رفض ضمني). */
        DEEMED_REFUSED
    }

    /** What the clock starts with. */
    public enum Start {
        SUBMISSION,
        FILE_COMPLETE,
        FEE_PAID,
        BODY_REPLY
    }

    /** What lets the clock wait. */
    public enum Pause {
        /** The applicant is to complete his file (استيفاء). */
        COMPLETION,
        /** An outside body is to give its opinion. */
        BODY,
        /** The applicant is to pay. */
        PAYMENT,
        /** A period of notice (إخطار) runs. */
        NOTICE
    }

    public DeadlineRule {
        start = start == null ? Start.SUBMISSION : start;
        pauses = pauses == null ? USUAL : pauses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(pauses));
        if (value < 1 || value > 3660) {
            throw new IllegalArgumentException("A deadline is between 1 and 3660");
        }
        if (unit == TimeUnit.MONTH && dayKind == DayKind.WORKING) {
            throw new IllegalArgumentException("Months run from date to date; they have no working-day form");
        }
    }

    /** A deadline from the submission that waits for whatever usually lets it wait. */
    public DeadlineRule(int value, TimeUnit unit, DayKind dayKind, Expiry onExpiry, String legalBasis) {
        this(value, unit, dayKind, onExpiry, legalBasis, Start.SUBMISSION, USUAL);
    }

    /** A target of calendar days without effect of law. */
    public static DeadlineRule days(int value, String legalBasis) {
        return new DeadlineRule(value, TimeUnit.DAY, DayKind.CALENDAR, Expiry.ESCALATE, legalBasis);
    }

    /** A target of working days without effect of law. */
    public static DeadlineRule workingDays(int value, String legalBasis) {
        return new DeadlineRule(value, TimeUnit.DAY, DayKind.WORKING, Expiry.ESCALATE, legalBasis);
    }
}
