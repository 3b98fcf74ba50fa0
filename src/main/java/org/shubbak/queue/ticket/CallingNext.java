package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.commands.Commands;
import org.shubbak.queue.TicketCalled;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.order.Waiting;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the next person to a window (نداء التالي). {@link FairOrder} says who it is; the row is taken with {@code FOR
 * UPDATE SKIP LOCKED}, so that two windows that call at once never get the same person and never wait for each other.
 */
@Component
public class CallingNext {

    private static final int TRIES = 200;

    private final Commands commands;
    private final WindowAtHand atHand;
    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallingNext(
            Commands commands,
            WindowAtHand atHand,
            Halls halls,
            Tickets tickets,
            VisitLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commands = commands;
        this.atHand = atHand;
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends the visit that is being served at my window, if there is one, and calls the next person.
     *
     * @throws Refusal {@code queue.no-window}, {@code queue.outside-hours}, {@code queue.still-called} while somebody
     *     called has neither come nor been marked as missing, {@code queue.nobody-waits}
     */
    @Transactional
    public Called next(CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), "call-next", Called.class, () -> callNext(me));
    }

    /**
     * Calls a chosen person before his turn.
     *
     * @param reason why; shown with the count on the centre's public page
     * @throws Refusal {@code queue.reason-unknown}, {@code queue.unknown-ticket} and those of {@link #next}
     */
    @Transactional
    public Called outOfTurn(UUID ticket, String reason, CurrentStaff me, String commandKey) {
        if (!TurnReason.isOne(reason)) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.reason-unknown").at("reason");
        }
        return commands.once(
                commandKey,
                me.actor(),
                List.of("call", ticket, reason),
                Called.class,
                () -> callChosen(ticket, reason, me));
    }

    private Called callNext(CurrentStaff me) {
        HallWindow window = readyWindow(me);
        Ticket ticket = take(window).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.nobody-waits"));
        return call(ticket, window, me, null);
    }

    private Called callChosen(UUID id, String reason, CurrentStaff me) {
        HallWindow window = readyWindow(me);
        Ticket ticket = tickets.lock(id, window.unit());
        if (!ticket.stand().queueDay().equals(CairoTime.today(clock))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.another-day");
        }
        boolean isNext = ranked(window, 1).stream()
                .findFirst()
                .map(Waiting::ticket)
                .filter(id::equals)
                .isPresent();
        return call(ticket, window, me, isNext ? null : reason);
    }

    private HallWindow readyWindow(CurrentStaff me) {
        WindowAtHand.Mine mine = atHand.lock(me.id());
        HallWindow window = mine.window();
        if (!window.hoursHold(LocalTime.ofInstant(clock.instant(), CairoTime.ZONE))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.outside-hours");
        }
        for (Ticket here : mine.here()) {
            if (here.state() == TicketState.CALLED) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "queue.still-called", here.numberText());
            }
            if (here.state() == TicketState.SERVING) {
                TicketState before = here.state();
                here.finish(clock.instant());
                log.changed(here, TicketAct.FINISH, before, me.actor(), null);
            }
        }
        return window;
    }

    private Optional<Ticket> take(HallWindow window) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int most = attempt == 0 ? Tickets.FEW_HEADS : Tickets.HEADS;
            List<UUID> inOrder =
                    ranked(window, most).stream().map(Waiting::ticket).toList();
            if (inOrder.isEmpty()) {
                return Optional.empty();
            }
            Optional<Ticket> taken = tickets.lockFirst(inOrder);
            if (taken.isPresent()) {
                return taken;
            }
        }
        throw Refusal.of(Refusal.Kind.CONFLICT, "queue.overtaken");
    }

    /** Whom the window would call now: from its own lines, or from all of its kind while nobody waits in its own. */
    private List<Waiting> ranked(HallWindow window, int most) {
        List<Waiting> own = ranked(window, window.lines(), most);
        return own.isEmpty() ? ranked(window, linesOfKind(window), most) : own;
    }

    private List<Waiting> ranked(HallWindow window, List<String> lines, int most) {
        List<Waiting> heads = tickets.heads(window.unit(), CairoTime.today(clock), lines, most);
        FairOrder order = new FairOrder(halls.of(window.unit()).rules());
        return order.ranked(heads, window.deskFor(lines), clock.instant(), most);
    }

    private List<String> linesOfKind(HallWindow window) {
        return halls.of(window.unit()).lines().stream()
                .filter(line -> line.kind() == window.kind())
                .map(Line::prefix)
                .toList();
    }

    private Called call(Ticket ticket, HallWindow window, CurrentStaff me, @Nullable String reason) {
        TicketState before = ticket.state();
        ticket.call(window.id(), me.id().value(), reason, clock.instant());
        var desk = new TicketWriting.Desk(window.id(), window.desk().runAfter(ticket.waiting()));
        log.changedAt(desk, ticket, TicketAct.CALL, before, me.actor(), reason);
        events.publishEvent(new TicketCalled(ticket.id(), window.unit(), ticket.numberText(), window.number()));
        return new Called(
                ticket.id(),
                ticket.numberText(),
                window.number(),
                ticket.facts().service(),
                ticket.facts().requestNumber());
    }
}
