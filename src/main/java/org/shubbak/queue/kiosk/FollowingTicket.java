package org.shubbak.queue.kiosk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.live.Crowd;
import org.shubbak.queue.live.Crowds;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Lets the holder of a ticket follow it: how many are ahead, how long it will take, when to come (متابعة الدور). */
@Component
public class FollowingTicket {

    private final Tickets tickets;
    private final Crowds crowds;
    private final Windows windows;
    private final Halls halls;
    private final Organisation organisation;
    private final Reserve reserve;
    private final Clock clock;

    FollowingTicket(
            Tickets tickets,
            Crowds crowds,
            Windows windows,
            Halls halls,
            Organisation organisation,
            Reserve reserve,
            Clock clock) {
        this.tickets = tickets;
        this.crowds = crowds;
        this.windows = windows;
        this.halls = halls;
        this.organisation = organisation;
        this.reserve = reserve;
        this.clock = clock;
    }

    /** @throws Refusal {@code queue.unknown-ticket} for a code that opens none */
    public TicketView of(String typed) {
        PublicCode code = PublicCode.read(typed).orElseThrow(FollowingTicket::unknown);
        TicketView waiting = reserve.find(code);
        return waiting != null ? waiting : of(tickets.find(code).orElseThrow(FollowingTicket::unknown));
    }

    /** What is known of a ticket for as long as it is followed. */
    public record Followed(PublicCode code, UUID id, UnitId unit, String number) {}

    /** @throws Refusal {@code queue.unknown-ticket} */
    public Followed follow(PublicCode code) {
        Ticket ticket = tickets.find(code).orElseThrow(FollowingTicket::unknown);
        return new Followed(code, ticket.id(), ticket.facts().unit(), ticket.numberText());
    }

    private TicketView of(Ticket ticket) {
        UnitId unit = ticket.facts().unit();
        LocalDate day = ticket.stand().queueDay();
        boolean today = day.equals(CairoTime.today(clock));
        boolean waits = today && ticket.state() == TicketState.WAITING;
        Crowd.Place place = waits ? crowds.of(unit).of(ticket.id()) : null;
        return new TicketView(
                ticket.facts().code().value(),
                ticket.numberText(),
                organisation.unit(unit),
                ticket.state(),
                day,
                ticket.facts().arrivedAt(),
                place,
                window(ticket.stand().window()),
                today,
                halls.of(unit).grace().toMinutes(),
                false);
    }

    private @Nullable Integer window(@Nullable UUID id) {
        return id == null ? null : windows.find(id).map(HallWindow::number).orElse(null);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket");
    }
}
