package org.shubbak.queue.kiosk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.live.PhoneState;
import org.shubbak.queue.live.Seen;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** Lets the holder of a ticket follow it: how many are ahead, how long it will take, when to come (متابعة الدور). */
@Component
public class FollowingTicket {

    private final LiveHalls live;
    private final Halls halls;
    private final Organisation organisation;
    private final Reserve reserve;
    private final Clock clock;

    FollowingTicket(LiveHalls live, Halls halls, Organisation organisation, Reserve reserve, Clock clock) {
        this.live = live;
        this.halls = halls;
        this.organisation = organisation;
        this.reserve = reserve;
        this.clock = clock;
    }

    /** @throws Refusal {@code queue.unknown-ticket} for a code that opens none */
    public TicketView of(String typed) {
        PublicCode code = code(typed);
        TicketView waiting = reserve.find(code);
        return waiting != null ? waiting : of(find(code));
    }

    /**
     * The ticket to be followed; null while it was given without the database and is not in the line yet.
     *
     * @throws Refusal {@code queue.unknown-ticket}
     */
    public @Nullable Seen follow(String typed) {
        PublicCode code = code(typed);
        return reserve.find(code) == null ? find(code) : null;
    }

    private Seen find(PublicCode code) {
        return live.find(code).orElseThrow(FollowingTicket::unknown);
    }

    private TicketView of(Seen ticket) {
        PhoneState state = live.state(ticket);
        return new TicketView(
                ticket.code().value(),
                ticket.text(),
                organisation.unit(ticket.unit()),
                ticket.state(),
                ticket.day(),
                ticket.arrivedAt(),
                state.place(),
                state.window() == 0 ? null : state.window(),
                ticket.day().equals(CairoTime.today(clock)),
                halls.of(ticket.unit()).grace().toMinutes(),
                false);
    }

    private static PublicCode code(String typed) {
        return PublicCode.read(typed).orElseThrow(FollowingTicket::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket");
    }
}
