package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.WorkingCalendar;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is heard of each centre (حالة الربط): the last act of its people in the journal and the last call of its kiosks and
 * boards. It says only what was seen; a centre that is closed now is not called silent.
 */
@Component
public class LinkStates {

    /** Heard of within this time while open: linked. */
    static final Duration RECENT = Duration.ofMinutes(15);

    /** Nothing for longer than this while open: silent. */
    static final Duration LONG = Duration.ofHours(1);

    /** What can honestly be said. */
    public enum State {
        /** Heard of in the last quarter of an hour. */
        HEARD,
        /** Open, and nothing heard for more than a quarter of an hour. */
        QUIET,
        /** Open, and nothing heard for more than an hour of its opening hours. */
        SILENT,
        /** Not within its opening hours. */
        CLOSED,
        /** Nothing was ever heard of it. */
        NEVER
    }

    /** @param act of any of its people, signing in included */
    public record Link(
            State state,
            @Nullable Instant act,
            @Nullable Instant signIn,
            @Nullable Instant device) {

        /** The newest of them. */
        public @Nullable Instant last() {
            return Stream.of(act, signIn, device)
                    .filter(Objects::nonNull)
                    .map(Instant.class::cast)
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }

    private record Heard(
            UnitId unit,
            @Nullable Instant act,
            @Nullable Instant signIn,
            @Nullable Instant device) {}

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LinkStates(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of each unit asked for. One statement for all of them, one look-up in an index for each of their people. */
    @Transactional(readOnly = true)
    public Map<UnitId, Link> of(List<UnitId> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                SELECT u.unit, p.act, p.sign_in, d.device
                FROM unnest(CAST(:units AS text[])) AS u (unit)
                LEFT JOIN LATERAL (
                    SELECT max(j.at) AS act, max(i.at) AS sign_in FROM organisation.report_staff s
                    LEFT JOIN LATERAL (SELECT at FROM audit.report_act a WHERE a.staff_id = s.id
                                       ORDER BY a.seq DESC LIMIT 1) j ON true
                    LEFT JOIN LATERAL (SELECT at FROM audit.report_act a WHERE a.staff_id = s.id
                                       AND a.act = 'security.signed-in' ORDER BY a.seq DESC LIMIT 1) i ON true
                    WHERE s.unit = u.unit
                ) p ON true
                LEFT JOIN LATERAL (SELECT max(seen_at) AS device FROM queue.report_device q WHERE q.unit = u.unit) d ON true
                """)
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, index) -> new Heard(
                        new UnitId(row.getString("unit")),
                        instant(row.getObject("act", OffsetDateTime.class)),
                        instant(row.getObject("sign_in", OffsetDateTime.class)),
                        instant(row.getObject("device", OffsetDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Heard::unit, this::link));
    }

    private Link link(Heard heard) {
        var link = new Link(State.NEVER, heard.act(), heard.signIn(), heard.device());
        return new Link(state(heard.unit(), link.last()), heard.act(), heard.signIn(), heard.device());
    }

    private State state(UnitId unit, @Nullable Instant last) {
        Instant now = clock.instant();
        if (last == null) {
            return State.NEVER;
        }
        if (Duration.between(last, now).compareTo(RECENT) <= 0) {
            return State.HEARD;
        }
        var today = CairoTime.date(now);
        var hours = calendar.isWorkingDay(unit, today) ? calendar.openingHours(unit, today) : null;
        LocalTime time = LocalTime.ofInstant(now, CairoTime.ZONE);
        if (hours == null
                || hours.isEmpty()
                || time.isBefore(hours.get().opens())
                || time.isAfter(hours.get().closes())) {
            return State.CLOSED;
        }
        Instant opened =
                today.atTime(hours.get().opens()).atZone(CairoTime.ZONE).toInstant();
        Instant since = last.isAfter(opened) ? last : opened;
        return Duration.between(since, now).compareTo(LONG) > 0 ? State.SILENT : State.QUIET;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
