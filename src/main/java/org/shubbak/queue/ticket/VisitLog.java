package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.queue.HallChanged;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every change of a visit: the ticket's row, the line of its log, the journal; and tells boards and phones. */
@Component
public class VisitLog {

    /** One line of a visit. */
    public record Line(
            Instant at,
            String act,
            @Nullable String before,
            String after,
            @Nullable String detail) {}

    private final JdbcClient jdbc;
    private final TicketWriting writing;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitLog(JdbcClient jdbc, TicketWriting writing, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What happened to one visit, in order. */
    public List<Line> of(UUID ticket) {
        return jdbc.sql("SELECT at, act, before, after, detail FROM queue.visit_log WHERE ticket = :ticket ORDER BY id")
                .param("ticket", ticket)
                .query((row, index) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("act"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("detail")))
                .list();
    }

    void taken(Ticket ticket, Actor by) {
        writing.insert(ticket, line("TAKE", null, by, null));
        tell(ticket, ticket.version(), "ticket.taken", by, null);
    }

    void changed(Ticket ticket, TicketAct act, TicketState before, Actor by, @Nullable String detail) {
        writing.save(ticket, line(act.name(), before.name(), by, detail), null);
        tell(ticket, ticket.version() + 1, act.inJournal(), by, detail);
    }

    /** The same for what a window did, which counts it on its version. */
    void changedAt(
            TicketWriting.Desk desk,
            Ticket ticket,
            TicketAct act,
            TicketState before,
            Actor by,
            @Nullable String detail) {
        writing.save(ticket, line(act.name(), before.name(), by, detail), desk);
        tell(ticket, ticket.version() + 1, act.inJournal(), by, detail);
    }

    private TicketWriting.LogLine line(String act, @Nullable String before, Actor by, @Nullable String detail) {
        StaffId staff = by.staff();
        return new TicketWriting.LogLine(clock.instant(), act, before, staff == null ? null : staff.value(), detail);
    }

    private void tell(Ticket ticket, int version, String act, Actor by, @Nullable String detail) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("ticket", ticket.numberText());
        told.put("day", ticket.stand().queueDay().toString());
        if (detail != null) {
            told.put("detail", detail);
        }
        journal.record(JournalEntry.act(by, act, ticket.id(), ticket.facts().unit(), told));
        events.publishEvent(new TicketMoved(ticket, version));
        events.publishEvent(new HallChanged(ticket.facts().unit()));
    }
}
