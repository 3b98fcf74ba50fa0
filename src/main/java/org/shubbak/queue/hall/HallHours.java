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
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** When a hall gives tickets: on the centre's working days, from half an hour before it opens until it closes. */
@Component
public class HallHours {

    private static final Duration EARLY = Duration.ofMinutes(30);

    private record Day(UnitId unit, LocalDate day) {}

    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Map<Day, Optional<OpeningHours>> known = new ConcurrentHashMap<>();

    HallHours(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
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
        try {
            Optional<OpeningHours> hours = calendar.openingHours(unit, day);
            known.keySet().removeIf(old -> old.day().isBefore(day.minusDays(1)));
            known.put(key, hours);
            return hours;
        } catch (DataAccessException | TransactionException unreachable) {
            Optional<OpeningHours> hours = known.get(key);
            if (hours == null) {
                throw unreachable;
            }
            return hours;
        }
    }

    private static Refusal conflict(String code, Object... args) {
        return Refusal.of(Refusal.Kind.CONFLICT, code, args);
    }
}
