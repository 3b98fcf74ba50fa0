package org.shubbak.queue.ticket;

import java.time.Clock;
import java.util.Arrays;
import org.shubbak.commands.Commands;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallHours;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a ticket (صرف تذكرة): number, place in the line, and the code of its page. */
@Component
public class TakingTicket {

    private final Commands commands;
    private final Halls halls;
    private final HallHours hours;
    private final ServicesShown services;
    private final Numbering numbering;
    private final VisitLog log;
    private final Clock clock;

    TakingTicket(
            Commands commands,
            Halls halls,
            HallHours hours,
            ServicesShown services,
            Numbering numbering,
            VisitLog log,
            Clock clock) {
        this.commands = commands;
        this.halls = halls;
        this.hours = hours;
        this.services = services;
        this.numbering = numbering;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Gives the next number of the line; the same command sent again gets the first ticket.
     *
     * @throws Refusal {@code queue.closed-today}, {@code queue.not-open-yet}, {@code queue.closed-now}, {@code
     *     queue.stopped}, {@code queue.quota-reached}, {@code queue.hall-full}, {@code queue.service-not-here}, {@code
     *     catalogue.unknown-service}
     */
    @Transactional
    public GivenTicket take(TakeTicket wanted, Actor by, String commandKey) {
        return commands.once(
                commandKey, by, fingerprint(wanted), GivenTicket.class, () -> give(wanted, by, commandKey));
    }

    /** The line somebody would stand in, after the same checks as for the ticket itself, but the counts. */
    public Line line(TakeTicket wanted) {
        hours.requireOpen(wanted.unit());
        return lineOf(halls.of(wanted.unit()), wanted);
    }

    /**
     * Whether a number would be given now, before anything is chosen.
     *
     * @throws Refusal those of {@link #take} that hold for every service
     */
    public void requireGiving(UnitId unit) {
        hours.requireOpen(unit);
        requireRoom(halls.of(unit));
    }

    private GivenTicket give(TakeTicket wanted, Actor by, String commandKey) {
        requireGiving(wanted.unit());
        Hall hall = halls.of(wanted.unit());
        Line line = lineOf(hall, wanted);
        Numbering.Given given = numbering.next(wanted.unit(), line.prefix());
        ServiceCode service = wanted.service();
        TicketFacts facts = new TicketFacts(
                Ids.next(),
                PublicCode.random(),
                wanted.unit(),
                given.number(),
                service == null ? null : service.value(),
                wanted.requestNumber(),
                wanted.claimed(),
                given.arrivedAt(),
                wanted.source(),
                commandKey,
                wanted.appointment());
        Ticket ticket = Ticket.taken(facts, line.prefix());
        log.taken(ticket, by);
        return GivenTicket.of(ticket);
    }

    private void requireRoom(Hall hall) {
        if (CairoTime.today(clock).equals(hall.stoppedOn())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.stopped");
        }
        Integer quota = hall.dayQuota();
        if (quota != null && numbering.givenToday(hall.unit()) >= quota) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.quota-reached", quota);
        }
        Integer capacity = hall.capacity();
        if (capacity != null && numbering.waiting(hall.unit()) >= capacity) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.hall-full", capacity);
        }
    }

    private Line lineOf(Hall hall, TakeTicket wanted) {
        ServiceCode service = wanted.service();
        return (service == null ? hall.line(wanted.kind()) : hall.lineOf(services.current(service)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "queue.service-not-here"));
    }

    private static Object fingerprint(TakeTicket wanted) {
        return Arrays.asList(wanted.unit(), wanted.kind(), wanted.service(), wanted.requestNumber(), wanted.claimed());
    }
}
