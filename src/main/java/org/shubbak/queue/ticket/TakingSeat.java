package org.shubbak.queue.ticket;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.queue.HallChanged;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Windows;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at which window (فتح الشباك وغلقه): people seat themselves, the manager seats and moves them. */
@Component
public class TakingSeat {

    private final Windows windows;
    private final Tickets tickets;
    private final VisitLog log;
    private final Organisation organisation;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingSeat(
            Windows windows,
            Tickets tickets,
            VisitLog log,
            Organisation organisation,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.windows = windows;
        this.tickets = tickets;
        this.log = log;
        this.organisation = organisation;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * I open a window and sit there.
     *
     * @throws Refusal {@code queue.window-not-yours}, {@code queue.window-taken}
     */
    @Transactional
    public void sit(UUID window, CurrentStaff me) {
        HallWindow chosen = windows.lock(me.unit(), window);
        if (!chosen.mayBeTakenBy(me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.window-not-yours");
        }
        take(chosen, me.id(), me.nameAr(), me.actor());
    }

    /**
     * I close my window; whom it called or holds goes back to where he was.
     *
     * @throws Refusal {@code queue.window-serving} while somebody is being served there
     */
    @Transactional
    public void leave(CurrentStaff me) {
        close(windows.lockOfStaff(me.id()), me.actor());
    }

    /** The manager closes a window of the centre. */
    @Transactional
    public void close(UUID window, CurrentStaff manager) {
        requireManager(manager);
        HallWindow open = windows.lock(manager.unit(), window);
        if (open.open()) {
            close(open, manager.actor());
        }
    }

    /** The manager seats somebody of the centre at a window, also away from another one. */
    @Transactional
    public void seat(UUID window, StaffId person, CurrentStaff manager) {
        requireManager(manager);
        Staff staff = organisation.staff(person);
        HallWindow chosen = windows.lock(manager.unit(), window);
        if (!staff.unit().equals(manager.unit()) || !staff.roles().contains(chosen.role())) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.person-without-role").at("person");
        }
        take(chosen, person, staff.nameAr(), manager.actor());
    }

    private void take(HallWindow chosen, StaffId person, String name, Actor by) {
        if (person.value().equals(chosen.staff())) {
            return;
        }
        if (chosen.staff() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-taken", chosen.number());
        }
        windows.ofStaff(person).ifPresent(other -> close(windows.lock(chosen.unit(), other.id()), by));
        windows.seat(chosen.id(), person, name);
        tell("hall.window-opened", chosen, name, by);
    }

    private void close(HallWindow window, Actor by) {
        tickets.at(window.id()).forEach(ticket -> letGo(ticket, by));
        windows.seat(window.id(), null, null);
        tell("hall.window-closed", window, String.valueOf(window.staffName()), by);
    }

    private void letGo(Ticket ticket, Actor by) {
        TicketState before = ticket.state();
        if (before == TicketState.SERVING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-serving", ticket.numberText());
        }
        if (before == TicketState.CALLED) {
            ticket.putBack();
            log.changed(ticket, TicketAct.PUT_BACK, before, by, null);
        } else {
            ticket.transfer(ticket.stand().line(), clock.instant());
            log.changed(ticket, TicketAct.TRANSFER, before, by, ticket.stand().line());
        }
    }

    private void tell(String act, HallWindow window, String name, Actor by) {
        Map<String, String> detail = Map.of("window", Integer.toString(window.number()), "person", name);
        journal.record(JournalEntry.act(by, act, null, window.unit(), detail));
        events.publishEvent(new HallChanged(window.unit()));
    }

    static void requireManager(CurrentStaff me) {
        if (!me.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
    }
}
