package org.shubbak.queue.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.OpeningHours;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallHours;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The slots of a line: the centre's hours of its working days, cut into pieces, less what is kept for walk-ins. */
@Component
public class Slots {

    static final int DAYS_AHEAD = 21;
    private static final Duration NOTICE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final HallHours hours;
    private final Clock clock;

    Slots(JdbcClient jdbc, HallHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    /** The working days for which people may book. */
    public List<LocalDate> days(Hall hall) {
        LocalDate today = CairoTime.today(clock);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> hours.of(hall.unit(), day).isPresent())
                .filter(day -> !starts(hall, day).isEmpty())
                .toList();
    }

    /** The first of these days on which a time is free; the first of all when none is, so that the page says so. */
    public @Nullable LocalDate first(Hall hall, String line, List<LocalDate> days) {
        return days.stream()
                .filter(day -> !free(hall, line, day).isEmpty())
                .findFirst()
                .or(() -> days.stream().findFirst())
                .orElse(null);
    }

    /** The slots of a day that have a place left. */
    public List<Slot> free(Hall hall, String line, LocalDate day) {
        Map<Instant, Integer> booked = booked(hall, line, day);
        int bookable = hall.slots().bookable();
        return starts(hall, day).stream()
                .map(start -> new Slot(start, bookable - booked.getOrDefault(start, 0)))
                .filter(slot -> slot.left() > 0)
                .toList();
    }

    /** @throws Refusal {@code queue.slot-unknown} for a time that is no slot, {@code queue.slot-full} */
    void take(Hall hall, String line, Instant start) {
        LocalDate day = CairoTime.date(start);
        LocalDate today = CairoTime.today(clock);
        if (day.isBefore(today)
                || !day.isBefore(today.plusDays(DAYS_AHEAD))
                || !starts(hall, day).contains(start)) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.slot-unknown").at("slot");
        }
        int bookable = hall.slots().bookable();
        int taken = bookable < 1
                ? 0
                : jdbc.sql("""
                INSERT INTO queue.slot AS s (unit, line, starts_at, booked) VALUES (:unit, :line, :start, 1)
                ON CONFLICT (unit, line, starts_at) DO UPDATE SET booked = s.booked + 1 WHERE s.booked < :bookable
                """)
                        .param("unit", hall.unit().value())
                        .param("line", line)
                        .param("start", start.atOffset(ZoneOffset.UTC))
                        .param("bookable", bookable)
                        .update();
        if (taken == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.slot-full").at("slot");
        }
    }

    void giveBack(Appointment appointment) {
        jdbc.sql("""
                UPDATE queue.slot SET booked = booked - 1
                WHERE unit = :unit AND line = :line AND starts_at = :start AND booked > 0
                """)
                .param("unit", appointment.unit().value())
                .param("line", appointment.line())
                .param("start", appointment.startsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The beginnings of the slots of a day that are an hour away or more; whole slots within the opening hours. */
    private List<Instant> starts(Hall hall, LocalDate day) {
        OpeningHours open = hours.of(hall.unit(), day).orElse(null);
        List<Instant> starts = new ArrayList<>();
        if (open == null) {
            return starts;
        }
        Instant soonest = clock.instant().plus(NOTICE);
        int minutes = hall.slots().minutes();
        LocalTime last = open.closes().minusMinutes(minutes);
        for (LocalTime at = open.opens(); !at.isAfter(last); at = at.plusMinutes(minutes)) {
            Instant start = at.atDate(day).atZone(CairoTime.ZONE).toInstant();
            if (!start.isBefore(soonest)) {
                starts.add(start);
            }
        }
        return starts;
    }

    private Map<Instant, Integer> booked(Hall hall, String line, LocalDate day) {
        record Booked(Instant start, int places) {}
        return jdbc
                .sql("""
                        SELECT starts_at, booked FROM queue.slot
                        WHERE unit = :unit AND line = :line AND starts_at >= :from AND starts_at < :to
                        """)
                .param("unit", hall.unit().value())
                .param("line", line)
                .param("from", CairoTime.startOf(day).atOffset(ZoneOffset.UTC))
                .param("to", CairoTime.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Booked(row.getTimestamp("starts_at").toInstant(), row.getInt("booked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Booked::start, Booked::places));
    }
}
