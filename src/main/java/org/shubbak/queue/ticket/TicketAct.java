package org.shubbak.queue.ticket;

import java.util.Locale;

/** What can happen to a ticket; each is a line of its visit log. */
public enum TicketAct {
    CALL,
    RECALL,
    SERVE,
    MISS,
    REINSERT,
    ABANDON,
    HOLD,
    RESUME,
    TRANSFER,
    SEND_FOR_DOCUMENTS,
    COME_BACK,
    PUT_BACK,
    CONFIRM_PRIORITY,
    DENY_PRIORITY,
    FINISH,
    GIVE_UP,
    CARRY_OVER,
    END_DAY;

    /** The act's name in the journal. */
    String inJournal() {
        return "ticket." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
