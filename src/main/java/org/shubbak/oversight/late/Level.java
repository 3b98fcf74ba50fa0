package org.shubbak.oversight.late;

/** Up to whom a late request was brought (مستوى التصعيد). */
public enum Level {
    /** The centre's manager (المركز). */
    CENTRE,
    /** The governorate (المحافظة). */
    GOVERNORATE,
    /** The ministry (الوزارة). */
    MINISTRY;

    /** This level and those above it. */
    java.util.List<String> andAbove() {
        return java.util.Arrays.stream(values())
                .filter(level -> level.compareTo(this) >= 0)
                .map(Level::name)
                .toList();
    }
}
