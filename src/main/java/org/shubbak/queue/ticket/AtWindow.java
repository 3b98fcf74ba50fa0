package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shubbak.commands.Commands;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a window does with the person it called (خدمة المتعامل عند الشباك), from the recall to the end of the visit. */
@Component
public class AtWindow {

    /** How a ticket stands after an act. */
    public record Outcome(UUID ticket, String number, TicketState state) {

        static Outcome of(Ticket ticket) {
            return new Outcome(ticket.id(), ticket.numberText(), ticket.state());
        }
    }

    private final Commands commands;
    private final Windows windows;
    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final Clock clock;

    AtWindow(Commands commands, Windows windows, Halls halls, Tickets tickets, VisitLog log, Clock clock) {
        this.commands = commands;
        this.windows = windows;
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does one of {@code RECALL, SERVE, MISS, HOLD, RESUME, SEND_FOR_DOCUMENTS, PUT_BACK, CONFIRM_PRIORITY,
     * DENY_PRIORITY, FINISH} with a ticket at my window.
     *
     * @throws Refusal {@code queue.no-window}, {@code queue.not-at-your-window}, {@code queue.not-now.*}, {@code
     *     queue.too-soon}, {@code queue.recalled-enough}, {@code queue.window-busy}
     */
    @Transactional
    public Outcome act(TicketAct act, UUID ticket, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), List.of(act, ticket), Outcome.class, () -> doAct(act, ticket, me));
    }

    /**
     * Sends the person at my window to another line, where he keeps the time at which he came.
     *
     * @throws Refusal {@code queue.unknown-line} and those of {@link #act}
     */
    @Transactional
    public Outcome transfer(UUID ticket, String line, CurrentStaff me, String commandKey) {
        return commands.once(
                commandKey, me.actor(), List.of("transfer", ticket, line), Outcome.class, () -> move(ticket, line, me));
    }

    private Outcome doAct(TicketAct act, UUID id, CurrentStaff me) {
        Ticket ticket = mine(id, me);
        UUID window = Objects.requireNonNull(ticket.stand().window());
        TicketState before = ticket.state();
        if (act == TicketAct.RESUME) {
            requireFree(window);
        }
        apply(act, ticket, clock.instant());
        log.changedAt(new TicketWriting.Desk(window, null), ticket, act, before, me.actor(), null);
        return Outcome.of(ticket);
    }

    private static void apply(TicketAct act, Ticket ticket, Instant now) {
        switch (act) {
            case RECALL -> ticket.recall(now);
            case SERVE -> ticket.serve(now);
            case MISS -> ticket.miss(now);
            case HOLD -> ticket.hold(now);
            case RESUME -> ticket.resume(now);
            case SEND_FOR_DOCUMENTS -> ticket.sendForDocuments(now);
            case PUT_BACK -> ticket.putBack();
            case CONFIRM_PRIORITY -> ticket.confirmPriority();
            case DENY_PRIORITY -> ticket.denyPriority();
            case FINISH -> ticket.finish(now);
            default -> throw Refusal.of(Refusal.Kind.CONFLICT, "queue.not-now." + ticket.state());
        }
    }

    private Outcome move(UUID id, String line, CurrentStaff me) {
        Ticket ticket = mine(id, me);
        UUID window = Objects.requireNonNull(ticket.stand().window());
        if (halls.of(ticket.facts().unit()).line(line).isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.unknown-line").at("line");
        }
        TicketState before = ticket.state();
        ticket.transfer(line, clock.instant());
        log.changedAt(new TicketWriting.Desk(window, null), ticket, TicketAct.TRANSFER, before, me.actor(), line);
        return Outcome.of(ticket);
    }

    private Ticket mine(UUID id, CurrentStaff me) {
        return tickets.lockAt(me.id(), id).orElseThrow(() -> whyNotMine(id, me));
    }

    private Refusal whyNotMine(UUID id, CurrentStaff me) {
        HallWindow window = windows.lockOfStaff(me.id());
        Ticket elsewhere = tickets.lock(id, window.unit());
        return Refusal.of(Refusal.Kind.CONFLICT, "queue.not-at-your-window", elsewhere.numberText());
    }

    private void requireFree(UUID window) {
        if (tickets.at(window).stream().anyMatch(one -> one.state().atWindow())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-busy");
        }
    }
}
