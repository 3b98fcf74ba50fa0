package org.shubbak.queue.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.organisation.OpeningHours;
import org.shubbak.organisation.WorkingCalendar;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** When a hall gives tickets: on the centre's working days, from half an hour before it opens until it closes. */
@Component
public class HallHours {

    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final int MOST_KEPT = 2000;

    private record Day(UnitId unit, LocalDate day) {}

    private final WorkingCalendar calendar;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Map<Day, Optional<OpeningHours>> known = new ConcurrentHashMap<>();

    HallHours(WorkingCalendar calendar, DatabaseWatch watch, Clock clock) {
        this.calendar = calendar;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code queue.closed-today}, {@code queue.not-open-yet} with the hour, {@code queue.closed-now}
     */
    public void requireOpen(UnitId unit) {
        LocalDate today = CairoTime.today(clock);
        OpeningHours hours = of(unit, today).orElseThrow(() -> conflict("queue.closed-today"));
        LocalTime now = LocalTime.ofInstant(clock.instant(), CairoTime.ZONE);
        if (now.isBefore(hours.opens().minus(EARLY))) {
            throw conflict("queue.not-open-yet", hours.opens().minus(EARLY));
        }
        if (!now.isBefore(hours.closes())) {
            throw conflict("queue.closed-now", hours.closes());
        }
    }

    /** The hours of a day; as they were last known while the database cannot be reached. */
    public Optional<OpeningHours> of(UnitId unit, LocalDate day) {
        Day key = new Day(unit, day);
        Optional<OpeningHours> hours = watch.orKept(() -> calendar.openingHours(unit, day), known.get(key));
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        known.put(key, hours);
        return hours;
    }

    private static Refusal conflict(String code, Object... args) {
        return Refusal.of(Refusal.Kind.CONFLICT, code, args);
    }
}
