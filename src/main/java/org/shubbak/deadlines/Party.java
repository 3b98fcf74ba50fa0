package org.shubbak.deadlines;

/** For whom a day is spent waiting. */
public enum Party {
    /** The administration itself: the clock runs. */
    US,
    /** The applicant, who must complete something (استيفاء). */
    APPLICANT,
    /** Another body whose opinion is awaited (جهة خارجية). */
    BODY
}
