package org.shubbak.queue.ticket;

import static org.shubbak.queue.ticket.TicketAct.*;
import static org.shubbak.queue.ticket.TicketState.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shubbak.shared.Refusal;

/** The whole life of a ticket: what may happen in which state, and what follows. An act that is not here is refused. */
final class TicketLife {

    private static final Map<TicketState, Map<TicketAct, TicketState>> TABLE = table();

    private TicketLife() {}

    /** The state after the act; empty when it may not happen. */
    static Optional<TicketState> after(TicketState state, TicketAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(act));
    }

    /** @throws Refusal {@code queue.not-now} when the act may not happen in this state */
    static TicketState require(TicketState state, TicketAct act) {
        return after(state, act).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "queue.not-now." + state));
    }

    private static Map<TicketState, Map<TicketAct, TicketState>> table() {
        var table = new EnumMap<TicketState, Map<TicketAct, TicketState>>(TicketState.class);
        table.put(
                WAITING,
                Map.of(
                        CALL, CALLED,
                        TRANSFER, WAITING,
                        GIVE_UP, LEFT,
                        CARRY_OVER, WAITING,
                        END_DAY, EXPIRED));
        table.put(
                CALLED,
                Map.of(
                        RECALL, CALLED,
                        SERVE, SERVING,
                        MISS, MISSED,
                        TRANSFER, WAITING,
                        PUT_BACK, WAITING,
                        CONFIRM_PRIORITY, CALLED,
                        DENY_PRIORITY, WAITING,
                        GIVE_UP, LEFT,
                        END_DAY, EXPIRED));
        table.put(
                SERVING,
                Map.of(
                        HOLD, HELD,
                        TRANSFER, WAITING,
                        SEND_FOR_DOCUMENTS, AWAY,
                        CONFIRM_PRIORITY, SERVING,
                        DENY_PRIORITY, WAITING,
                        FINISH, DONE,
                        END_DAY, EXPIRED));
        table.put(
                HELD,
                Map.of(
                        RESUME, SERVING,
                        TRANSFER, WAITING,
                        SEND_FOR_DOCUMENTS, AWAY,
                        FINISH, DONE,
                        GIVE_UP, LEFT,
                        END_DAY, EXPIRED));
        table.put(MISSED, Map.of(REINSERT, WAITING, ABANDON, NO_SHOW, GIVE_UP, LEFT, END_DAY, NO_SHOW));
        // A day that was cut short is carried over the next morning by the manager.
        table.put(EXPIRED, Map.of(CARRY_OVER, WAITING));
        table.put(AWAY, Map.of(COME_BACK, WAITING, GIVE_UP, LEFT, END_DAY, EXPIRED));
        return table;
    }
}
