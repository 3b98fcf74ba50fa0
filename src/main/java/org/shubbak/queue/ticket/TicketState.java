package org.shubbak.queue.ticket;

/** Where a ticket (تذكرة) stands. */
public enum TicketState {
    /** In the hall, not called yet (في الانتظار). */
    WAITING,
    /** Called to a window, not seen there yet (نودي عليه). */
    CALLED,
    /** At the window (عند الشباك). */
    SERVING,
    /** Stepped aside for a moment; the window keeps him (معلّق). */
    HELD,
    /** Did not come when he was called; may still come back into the line within the grace (لم يحضر). */
    MISSED,
    /** Sent for documents; comes back the same day without a new wait (لاستكمال المستندات). */
    AWAY,
    /** Served to the end (انتهت خدمته). */
    DONE,
    /** Gave up his place (تنازل عن دوره). */
    LEFT,
    /** Never came (غائب). */
    NO_SHOW,
    /** Still in the hall when the day ended (انتهى اليوم). */
    EXPIRED;

    /** Whether the visit is over. */
    public boolean ended() {
        return this == DONE || this == LEFT || this == NO_SHOW || this == EXPIRED;
    }

    /** Whether a window has him now. */
    public boolean atWindow() {
        return this == CALLED || this == SERVING;
    }
}
