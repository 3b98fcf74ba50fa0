package org.shubbak.deadlines;

/**
 * How long a service may take (المدة القانونية) and what happens when the time is over. Weeks of working days are five
 * days; months run from date to date and are calendar months only.
 */
public record DeadlineRule(int value, TimeUnit unit, DayKind dayKind, Expiry onExpiry, String legalBasis) {

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

    public DeadlineRule {
        if (value < 1 || value > 3660) {
            throw new IllegalArgumentException("A deadline is between 1 and 3660");
        }
        if (unit == TimeUnit.MONTH && dayKind == DayKind.WORKING) {
            throw new IllegalArgumentException("Months run from date to date; they have no working-day form");
        }
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
