package org.shubbak.deadlines;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a service may take (المدة القانونية), from when it counts, what stops it, and what happens when the time is
 * over. Weeks of working days are five days; months run from date to date and are calendar months only.
 *
 * @param start from when it counts; {@link Start#SUBMISSION} where a definition does not say
 * @param pauses what stops it; {@link #USUAL_PAUSES} where a definition does not say
 * @param notice what the applicant may do once the time is over; null where the law knows nothing of it
 */
public record DeadlineRule(
        int value,
        TimeUnit unit,
        DayKind dayKind,
        Expiry onExpiry,
        String legalBasis,
        Start start,
        Set<Pause> pauses,
        @Nullable Notice notice) {

    /** The clock stops while the applicant or another body must act. */
    public static final Set<Pause> USUAL_PAUSES =
            Collections.unmodifiableSet(EnumSet.of(Pause.COMPLETION, Pause.BODY, Pause.NOTICE));

    /** From when the days count (بدء المدة). */
    public enum Start {
        /** The day of filing. */
        SUBMISSION,
        /** The day on which nothing is missing in the file any more. */
        FILE_COMPLETE,
        /** The day on which the fee due with the filing is paid. */
        FEE_PAID,
        /** The day on which the bodies asked first have answered. */
        BODY_REPLY
    }

    /** What stops the days (إيقاف المدة). */
    public enum Pause {
        /** The applicant completes his file (استيفاء). */
        COMPLETION,
        /** Another body is asked. */
        BODY,
        /** The applicant has not paid what is due. */
        PAYMENT,
        /** The applicant has not given notice that he met the conditions. */
        NOTICE
    }

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

    /**
     * The notice that an applicant whom nobody answered in time may give to a higher authority (إخطار بعد انقضاء المدة), and
     * the second period that counts from it.
     *
     * @param toAr who is notified: the governor, the minister
     */
    public record Notice(
            String toAr, String toEn, int value, TimeUnit unit, DayKind dayKind, Expiry onExpiry, String legalBasis) {

        public Notice {
            check(value, unit, dayKind);
        }

        /** The period as a rule of its own, which counts from the notice and has these pauses. */
        public DeadlineRule period(Set<Pause> pauses) {
            return new DeadlineRule(value, unit, dayKind, onExpiry, legalBasis, Start.SUBMISSION, pauses, null);
        }
    }

    @SuppressWarnings("ConstantValue") // definitions written before these two were there read as null
    public DeadlineRule {
        start = start == null ? Start.SUBMISSION : start;
        pauses = pauses == null ? USUAL_PAUSES : copy(pauses);
        check(value, unit, dayKind);
    }

    private static void check(int value, TimeUnit unit, DayKind dayKind) {
        if (value < 1 || value > 3660) {
            throw new IllegalArgumentException("A deadline is between 1 and 3660");
        }
        if (unit == TimeUnit.MONTH && dayKind == DayKind.WORKING) {
            throw new IllegalArgumentException("Months run from date to date; they have no working-day form");
        }
    }

    /** A rule that counts from the filing and has the usual pauses. */
    public DeadlineRule(int value, TimeUnit unit, DayKind dayKind, Expiry onExpiry, String legalBasis) {
        this(value, unit, dayKind, onExpiry, legalBasis, Start.SUBMISSION, USUAL_PAUSES, null);
    }

    /** The same rule with another number. */
    public DeadlineRule with(int other) {
        return new DeadlineRule(other, unit, dayKind, onExpiry, legalBasis, start, pauses, notice);
    }

    private static Set<Pause> copy(Set<Pause> pauses) {
        return pauses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(pauses));
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
