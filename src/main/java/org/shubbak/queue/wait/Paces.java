package org.shubbak.queue.wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Line;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast the windows of a hall have been of late; read anew at most every half minute, and kept while the database is lost. */
@Component
public class Paces {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int LATEST = 60;
    private static final Map<Line.Kind, Duration> USUAL = Map.of(
            Line.Kind.INTAKE, Duration.ofMinutes(8),
            Line.Kind.PAYMENT, Duration.ofMinutes(3),
            Line.Kind.DELIVERY, Duration.ofMinutes(4));

    private record Key(UnitId unit, Line.Kind kind) {}

    private record Kept(Pace pace, Instant at) {}

    private final JdbcClient jdbc;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    Paces(JdbcClient jdbc, DatabaseWatch watch, Clock clock) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.clock = clock;
    }

    public Pace of(UnitId unit, Line.Kind kind) {
        Key key = new Key(unit, kind);
        Instant now = clock.instant();
        Kept known = kept.get(key);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) {
            return known.pace();
        }
        Pace pace = watch.orKept(() -> Pace.of(usual(kind), latest(key)), known == null ? null : known.pace());
        kept.put(key, new Kept(pace, now));
        return pace;
    }

    static Duration usual(Line.Kind kind) {
        return USUAL.getOrDefault(kind, Duration.ofMinutes(5));
    }

    private List<Long> latest(Key key) {
        return jdbc.sql("""
                SELECT greatest(0, extract(epoch FROM
                    coalesce(t.ended_at, t.away_at, t.missed_at) - t.called_at) - t.held_seconds)::bigint
                FROM queue.ticket t
                    JOIN queue.service_window w ON w.id = t.at_window
                WHERE t.unit = :unit AND t.called_at IS NOT NULL AND w.kind = :kind
                    AND t.state IN ('DONE', 'AWAY', 'MISSED', 'NO_SHOW')
                ORDER BY t.called_at DESC
                LIMIT :latest
                """)
                .param("unit", key.unit().value())
                .param("kind", key.kind().name())
                .param("latest", LATEST)
                .query((row, index) -> row.getLong(1))
                .list();
    }
}
