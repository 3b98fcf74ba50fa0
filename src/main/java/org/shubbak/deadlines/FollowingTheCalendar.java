package org.shubbak.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.HolidayMoved;
import org.shubbak.organisation.WorkingCalendar;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a decree moves a holiday, the due dates of open requests follow, and the journal says so for each. */
@Component
class FollowingTheCalendar {

    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowingTheCalendar(
            Clocks clocks, WorkingCalendar calendar, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HolidayMoved moved) {
        List<LocalDate> days = days(moved);
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        clocks.runningOver(first, last.plusDays(1)).forEach(stored -> recompute(stored, moved.decree()));
    }

    private void recompute(StoredClock stored, String decree) {
        History history =
                new History(stored.started(), stored.rule(), stored.events(), calendar.workingDays(stored.unit()));
        LocalDate due = history.due(asOf(stored));
        LocalDate second = history.secondDue(stored.second(), asOf(stored));
        if (second != null || !due.equals(stored.due())) {
            clocks.setDue(stored.subject(), due, second);
        }
        if (due.equals(stored.due())) {
            return;
        }
        Map<String, String> detail = Map.of("from", stored.due().toString(), "to", due.toString(), "decree", decree);
        journal.record(
                JournalEntry.act(Actor.SYSTEM, "deadline.moved-by-calendar", stored.subject(), stored.unit(), detail));
        events.publishEvent(new DueDateMoved(stored.subject(), stored.due(), due));
    }

    /** A paused clock keeps the due date it had when it was paused; it is computed anew when it resumes. */
    private LocalDate asOf(StoredClock stored) {
        return stored.state() == ClockState.PAUSED || stored.state() == ClockState.PENDING
                ? stored.events().stream()
                        .filter(event -> event.party() != null)
                        .map(ClockEvent::day)
                        .reduce(stored.started(), (earlier, later) -> later)
                : CairoTime.today(clock);
    }

    private static List<LocalDate> days(HolidayMoved moved) {
        List<LocalDate> days = new ArrayList<>();
        if (moved.from() != null) {
            days.add(moved.from());
        }
        if (moved.to() != null) {
            days.add(moved.to());
        }
        return days;
    }
}
