package org.shubbak.queue.ticket;

import java.time.Clock;
import java.util.UUID;
import org.shubbak.commands.Commands;
import org.shubbak.queue.hall.Halls;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody is back in the hall: he missed his call, or brings what was missing (العودة للدور). Or he gives up his place.
 */
@Component
public class ComingBack {

    private final Commands commands;
    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final Clock clock;

    ComingBack(Commands commands, Halls halls, Tickets tickets, VisitLog log, Clock clock) {
        this.commands = commands;
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    /** A member of the centre's staff puts somebody back into the line. */
    @Transactional
    public AtWindow.Outcome back(UUID ticket, CurrentStaff me, String commandKey) {
        return commands.once(
                commandKey,
                me.actor(),
                "back:" + ticket,
                AtWindow.Outcome.class,
                () -> comeBack(tickets.lock(ticket, me.unit()), me.actor()));
    }

    /**
     * The holder of a ticket says so himself, at the kiosk or on his phone.
     *
     * @throws Refusal {@code queue.unknown-ticket}, {@code queue.not-now.*}, {@code queue.grace-over}, {@code
     *     queue.another-day}
     */
    @Transactional
    public AtWindow.Outcome back(PublicCode code, String commandKey) {
        Actor holder = holder(code);
        return commands.once(commandKey, holder, "back", AtWindow.Outcome.class, () -> comeBack(locked(code), holder));
    }

    /** The holder gives up his place; nobody waits for him then. */
    @Transactional
    public AtWindow.Outcome giveUp(PublicCode code, String commandKey) {
        Actor holder = holder(code);
        return commands.once(commandKey, holder, "give-up", AtWindow.Outcome.class, () -> giveUp(locked(code), holder));
    }

    private AtWindow.Outcome comeBack(Ticket ticket, Actor by) {
        TicketState before = ticket.state();
        TicketAct act = before == TicketState.AWAY ? TicketAct.COME_BACK : TicketAct.REINSERT;
        if (act == TicketAct.COME_BACK) {
            ticket.comeBack(CairoTime.today(clock));
        } else {
            UnitId unit = ticket.facts().unit();
            ticket.reinsert(halls.of(unit).grace(), clock.instant());
        }
        log.changed(ticket, act, before, by, null);
        return AtWindow.Outcome.of(ticket);
    }

    private AtWindow.Outcome giveUp(Ticket ticket, Actor by) {
        TicketState before = ticket.state();
        ticket.giveUp(clock.instant());
        log.changed(ticket, TicketAct.GIVE_UP, before, by, null);
        return AtWindow.Outcome.of(ticket);
    }

    private Ticket locked(PublicCode code) {
        Ticket found = tickets.find(code).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
        return tickets.lock(found.id(), found.facts().unit());
    }

    private static Actor holder(PublicCode code) {
        return Actor.citizen("ticket " + code.value());
    }
}
