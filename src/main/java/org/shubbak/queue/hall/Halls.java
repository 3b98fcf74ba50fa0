package org.shubbak.queue.hall;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.order.FairRules;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The halls of all centres. A hall that nobody has set up yet begins with the usual lines and windows. What was read is
 * kept for a few seconds, and for as long as the database cannot be reached.
 */
@Component
public class Halls {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Kept(Hall hall, Instant at) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final FirstSetUp firstSetUp;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Map<UnitId, Kept> kept = new ConcurrentHashMap<>();

    Halls(JdbcClient jdbc, Organisation organisation, FirstSetUp firstSetUp, DatabaseWatch watch, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.firstSetUp = firstSetUp;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The hall of a centre, a few seconds old at most.
     *
     * @throws org.shubbak.shared.Refusal {@code organisation.unknown-unit}
     */
    public Hall of(UnitId unit) {
        Kept known = kept.get(unit);
        if (known != null && isFresh(known)) {
            return known.hall();
        }
        return watch.orKept(() -> now(unit), known == null ? null : known.hall());
    }

    /** The hall in this version, which the caller saw in the database; read again only when another is known. */
    public Hall at(UnitId unit, long version) {
        Kept known = kept.get(unit);
        if (known == null || known.hall().version() != version) {
            return now(unit);
        }
        kept.put(unit, new Kept(known.hall(), clock.instant()));
        return known.hall();
    }

    /** The hall as it is in the database now. */
    public Hall now(UnitId unit) {
        Hall hall = read(organisation.unit(unit).id());
        if (hall == null) {
            firstSetUp.of(unit);
            hall = read(unit);
        }
        if (hall == null) {
            throw new IllegalStateException("The hall of " + unit + " could not be set up");
        }
        kept.put(unit, new Kept(hall, clock.instant()));
        return hall;
    }

    /** Forgets what was kept, after a change. */
    void forget(UnitId unit) {
        kept.remove(unit);
    }

    private boolean isFresh(Kept known) {
        Duration age = Duration.between(known.at(), clock.instant());
        return !age.isNegative() && age.compareTo(KEPT) < 0;
    }

    private @Nullable Hall read(UnitId unit) {
        return jdbc.sql("SELECT * FROM queue.hall WHERE unit = :unit")
                .param("unit", unit.value())
                .query((row, index) -> hall(row, unit, lines(unit)))
                .optional()
                .orElse(null);
    }

    private List<Line> lines(UnitId unit) {
        return jdbc.sql("""
                SELECT prefix, name_ar, name_en, kind, sectors
                FROM queue.line
                WHERE unit = :unit AND retired_at IS NULL
                ORDER BY position, prefix
                """)
                .param("unit", unit.value())
                .query((row, index) -> new Line(
                        row.getString("prefix"),
                        row.getString("name_ar"),
                        row.getString("name_en"),
                        Line.Kind.valueOf(row.getString("kind")),
                        texts(row.getArray("sectors"))))
                .list();
    }

    private static Hall hall(ResultSet row, UnitId unit, List<Line> lines) throws SQLException {
        FairRules rules = new FairRules(
                Duration.ofMinutes(row.getInt("bonus_minutes")),
                row.getInt("in_a_row"),
                Duration.ofMinutes(row.getInt("maximum_minutes")),
                Duration.ofMinutes(row.getInt("preference_minutes")));
        return new Hall(
                unit,
                lines,
                rules,
                Duration.ofMinutes(row.getInt("grace_minutes")),
                row.getObject("day_quota", Integer.class),
                row.getObject("capacity", Integer.class),
                row.getObject("stopped_on", LocalDate.class),
                row.getString("message_ar"),
                row.getString("message_en"),
                new Hall.Slides(row.getInt("slide_seconds"), texts(row.getArray("slides"))),
                new Hall.Slots(row.getInt("slot_minutes"), row.getInt("slot_capacity"), row.getInt("walk_in_share")),
                row.getLong("version"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
