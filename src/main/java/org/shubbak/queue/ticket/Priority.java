package org.shubbak.queue.ticket;

/** The grounds for priority (أولوية). Claimed at the kiosk, confirmed at the window; never shown on a board. */
public enum Priority {
    NONE,
    /** 65 and over (Law 19/2024 on the rights of the elderly, كبار السن). */
    SENIOR,
    /** A person with a disability (Law 10/2018, ذوو الإعاقة). */
    DISABILITY,
    /** Pregnant, or with an infant (حامل أو معها رضيع). */
    PREGNANT_OR_INFANT,
    /** Has an appointment (موعد مسبق). */
    APPOINTMENT,
    /** Came back the same day with what was missing (عودة في نفس اليوم). */
    RETURN;

    /** Whether a person says this of himself at the kiosk. */
    public boolean claimable() {
        return this == SENIOR || this == DISABILITY || this == PREGNANT_OR_INFANT;
    }
}
