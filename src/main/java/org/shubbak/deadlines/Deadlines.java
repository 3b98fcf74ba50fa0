package org.shubbak.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.organisation.WorkingCalendar;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of requests (المدد القانونية). Events are only ever added; the due date is computed from them. If the last day
 * of a period of calendar days falls on a day off, it is extended to the first working day after it (Civil Procedure Law
 * 13/1968, art. 18).
 */
@Component
public class Deadlines {

    private static final int LONGEST_EXTENSION = 366;
    private static final int LONGEST_TEXT = 500;

    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(Clocks clocks, WorkingCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The last day of a period that would start on a day; nothing is stored. */
    public LocalDate due(UnitId unit, DeadlineRule rule, LocalDate from) {
        return new History(from, rule, List.of(), calendar.workingDays(unit)).due(from);
    }

    /**
     * Starts the clock of a request.
     *
     * @return the due date
     * @throws Refusal {@code deadlines.already-started}
     */
    @Transactional
    public LocalDate start(UUID subject, UnitId unit, DeadlineRule rule, Instant at) {
        LocalDate day = CairoTime.date(at);
        LocalDate due = due(unit, rule, day);
        if (!clocks.add(subject, unit, rule, at, day, due)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "deadlines.already-started");
        }
        return due;
    }

    /**
     * Lets a clock started today wait for its beginning: the file to be complete, the fee to be paid, a body's reply.
     *
     * @param waitingOn who must act before the days count
     * @return the due date as if the clock began at once
     * @throws Refusal {@code deadlines.already-paused}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate await(UUID subject, Party waitingOn, String who, String basis, Instant at) {
        String name = ArabicText.clean(who, LONGEST_TEXT);
        String why = ArabicText.clean(basis, LONGEST_TEXT);
        return append(subject, ClockEvent.awaited(CairoTime.date(at), waitingOn, name, why), at);
    }

    /**
     * Begins to count: what the clock waited for has happened.
     *
     * @throws Refusal {@code deadlines.not-pending}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate begin(UUID subject, Instant at) {
        return append(subject, ClockEvent.of(CairoTime.date(at), ClockEvent.Kind.BEGUN), at);
    }

    /** Subjects whose last day is over and whose rule was not applied yet; never paused or stopped ones. */
    @Transactional(readOnly = true)
    public List<UUID> ranOut(int limit) {
        return clocks.ranOut(CairoTime.today(clock), limit);
    }

    /**
     * Takes it upon the caller's transaction to apply the effect of a last day, once for ever: that of the rule, and after a
     * notice that of the period which the notice opened.
     *
     * @return the rule to apply; empty when another was first, or the clock does not run or is not over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DeadlineRule> expire(UUID subject) {
        Instant at = clock.instant();
        LocalDate today = CairoTime.date(at);
        if (clocks.claimEnd(subject, today, at)) {
            StoredClock stored = clocks.find(subject).orElseThrow(Deadlines::noClock);
            return Optional.of(ended(stored, ClockEvent.Kind.EXPIRED, stored.rule(), at));
        }
        if (clocks.claimSecondEnd(subject, today, at)) {
            StoredClock stored = clocks.find(subject).orElseThrow(Deadlines::noClock);
            DeadlineRule second = Objects.requireNonNull(stored.second());
            return Optional.of(ended(stored, ClockEvent.Kind.NOTICE_EXPIRED, second, at));
        }
        return Optional.empty();
    }

    private DeadlineRule ended(StoredClock stored, ClockEvent.Kind kind, DeadlineRule rule, Instant at) {
        LocalDate today = CairoTime.date(at);
        LocalDate second = history(stored, stored.events()).secondDue(stored.second(), today);
        ClockEvent event = ClockEvent.based(today, kind, rule.legalBasis());
        clocks.append(stored, at, event, stored.due(), second, stored.state());
        return rule;
    }

    /**
     * Opens the second period: the applicant, whom nobody answered in time, has notified a higher authority. Both periods are
     * kept; what was late stays late.
     *
     * @param rule by which the second period counts
     * @return the last day of the second period
     * @throws Refusal {@code deadlines.not-over}, {@code deadlines.noticed}, {@code deadlines.already-paused}, {@code
     *     deadlines.pending}, {@code deadlines.stopped}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate notice(UUID subject, DeadlineRule rule, Instant at) {
        StoredClock stored = clocks.lock(subject).orElseThrow(Deadlines::noClock);
        LocalDate today = CairoTime.date(at);
        if (stored.state() != ClockState.RUNNING) {
            throw refused(stored.state(), ClockEvent.Kind.NOTICED);
        }
        if (stored.second() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "deadlines.noticed");
        }
        if (!stored.due().isBefore(today)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "deadlines.not-over");
        }
        LocalDate due = due(stored.unit(), rule, today);
        clocks.setSecond(subject, rule);
        ClockEvent event = ClockEvent.based(today, ClockEvent.Kind.NOTICED, rule.legalBasis());
        clocks.append(stored, at, event, stored.due(), due, stored.state());
        return due;
    }

    /**
     * Stops counting while someone else must act (إيقاف المدة).
     *
     * @param waitingOn the applicant or an outside body
     * @param who the body's name, or what the applicant was asked for
     * @param basis the legal basis of the pause
     * @return the due date as if the clock resumed at once
     * @throws Refusal {@code deadlines.already-paused}, {@code deadlines.stopped}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate pause(UUID subject, Party waitingOn, String who, String basis, Instant at) {
        if (waitingOn == Party.US) {
            throw new IllegalArgumentException("The clock runs while it waits on us");
        }
        String name = ArabicText.clean(who, LONGEST_TEXT);
        String why = ArabicText.clean(basis, LONGEST_TEXT);
        return append(subject, ClockEvent.paused(CairoTime.date(at), waitingOn, name, why), at);
    }

    /**
     * Counts on from today.
     *
     * @throws Refusal {@code deadlines.not-paused}, {@code deadlines.stopped}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate resume(UUID subject, Instant at) {
        return append(subject, ClockEvent.of(CairoTime.date(at), ClockEvent.Kind.RESUMED), at);
    }

    /**
     * Gives more days, of the kind that the rule counts.
     *
     * @throws Refusal {@code deadlines.extension-out-of-range}, {@code deadlines.stopped}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate extend(UUID subject, int days, String basis) {
        if (days < 1 || days > LONGEST_EXTENSION) {
            throw Refusal.of(Refusal.Kind.INVALID, "deadlines.extension-out-of-range")
                    .at("days");
        }
        Instant at = clock.instant();
        String why = ArabicText.clean(basis, LONGEST_TEXT);
        return append(subject, ClockEvent.extended(CairoTime.date(at), days, why), at);
    }

    /**
     * Gives the rule's whole period again from today: silence was acceptance, and what is left to do takes its own time.
     * The end of a clock is applied once, so that silence does not count a second time.
     *
     * @return the new due date
     * @throws Refusal {@code deadlines.stopped}, {@code deadlines.no-clock}
     */
    @Transactional
    public LocalDate giveAgain(UUID subject, String basis) {
        StoredClock stored = clocks.lock(subject).orElseThrow(Deadlines::noClock);
        LocalDate today = CairoTime.today(clock);
        LocalDate wanted = due(stored.unit(), stored.rule(), today);
        int days = 1;
        while (days < LONGEST_EXTENSION && extended(stored, days, today).isBefore(wanted)) {
            days++;
        }
        return extend(subject, days, basis);
    }

    private LocalDate extended(StoredClock stored, int days, LocalDate today) {
        List<ClockEvent> events = new ArrayList<>(stored.events());
        events.add(ClockEvent.extended(today, days, ""));
        return history(stored, events).due(today);
    }

    /** Ends the clock for good: the request was decided, withdrawn or shelved. */
    @Transactional
    public LocalDate stop(UUID subject, Instant at) {
        return append(subject, ClockEvent.of(CairoTime.date(at), ClockEvent.Kind.STOPPED), at);
    }

    /** The account of every day so far. One statement. */
    public DayLedger ledger(UUID subject) {
        StoredClock stored = clocks.find(subject).orElseThrow(Deadlines::noClock);
        return history(stored, stored.events()).ledger(CairoTime.today(clock), stored.second());
    }

    private LocalDate append(UUID subject, ClockEvent event, Instant at) {
        StoredClock stored = clocks.lock(subject).orElseThrow(Deadlines::noClock);
        ClockState next = stored.state().after(event.kind());
        if (next == null) {
            throw refused(stored.state(), event.kind());
        }
        List<ClockEvent> events = new ArrayList<>(stored.events());
        events.add(event);
        History history = history(stored, events);
        LocalDate due = history.due(event.day());
        clocks.append(stored, at, event, due, history.secondDue(stored.second(), event.day()), next);
        return due;
    }

    private History history(StoredClock stored, List<ClockEvent> events) {
        return new History(stored.started(), stored.rule(), events, calendar.workingDays(stored.unit()));
    }

    private static Refusal noClock() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "deadlines.no-clock");
    }

    private static Refusal refused(ClockState state, ClockEvent.Kind event) {
        String code = switch (state) {
            case RUNNING -> event == ClockEvent.Kind.BEGUN ? "deadlines.not-pending" : "deadlines.not-paused";
            case PENDING -> "deadlines.pending";
            case PAUSED -> "deadlines.already-paused";
            case STOPPED -> "deadlines.stopped";
        };
        return Refusal.of(Refusal.Kind.CONFLICT, code);
    }
}
