package org.shubbak.oversight.tally;

/** By what figures are broken down. */
public enum Axis {
    /** The units of a governorate, or of a unit and all below it; the governorates of the country. The key is the code. */
    CHILD,
    /** The key is the service's code. */
    SERVICE,
    /** The key is the sector's code. */
    SECTOR,
    /** The department that answers for the service; the key is its code. */
    DEPARTMENT,
    /** The key is the channel's word, for example {@code window}. */
    CHANNEL,
    /** The key is like {@code 2026-01}. What is open has no month: those figures are zero. */
    MONTH,
    /** The key is like {@code 2026-01-31}. What is open has no day: those figures are zero. */
    DAY;

    boolean ofServices() {
        return this == SERVICE || this == SECTOR || this == DEPARTMENT;
    }

    boolean ofTime() {
        return this == MONTH || this == DAY;
    }
}
