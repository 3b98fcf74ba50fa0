package org.shubbak.queue.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the boards of many halls show, with three statements for all of them. */
@Component
class BoardsReading {

    private static final int CALLS = 6;
    static final int NEXT = 4;

    private static final String TICKET = """
            t.id, t.code, t.unit, t.prefix, t.number, t.day, t.queue_day, t.line, t.prioritised, t.arrived_at, t.state,
            t.at_window, t.version
            """;

    private final LiveDatabase database;
    private final Halls halls;
    private final JsonMapper json;
    private final Clock clock;

    BoardsReading(LiveDatabase database, Halls halls, JsonMapper json, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.json = json;
        this.clock = clock;
    }

    List<HallSnapshot> read(Collection<UnitId> units) {
        long began = System.nanoTime();
        Instant now = clock.instant();
        LocalDate today = CairoTime.today(clock);
        Map<String, HallPicture> pictures = new LinkedHashMap<>();
        windows(units, pictures);
        calls(pictures, today);
        next(pictures, today);
        return pictures.values().stream()
                .map(picture -> picture.snapshot(now, began, json))
                .toList();
    }

    private void windows(Collection<UnitId> units, Map<String, HallPicture> pictures) {
        database.sql("""
                SELECT h.unit AS hall, h.version AS hall_version, w.id AS window_id, w.number AS window_number, w.kind,
                    w.open, w.lines, w.version AS changes, %s
                FROM queue.hall h
                    LEFT JOIN queue.service_window w ON w.unit = h.unit
                    LEFT JOIN queue.ticket t ON t.at_window = w.id AND t.state IN ('CALLED', 'SERVING')
                WHERE h.unit = ANY(:units)
                ORDER BY h.unit, w.number
                """.formatted(TICKET))
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .query(row -> {
                    pictures.computeIfAbsent(row.getString("hall"), unit -> begin(unit, row))
                            .window(row);
                });
    }

    private HallPicture begin(String unit, ResultSet row) {
        try {
            return new HallPicture(halls.at(new UnitId(unit), row.getLong("hall_version")));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void calls(Map<String, HallPicture> pictures, LocalDate today) {
        database.sql("""
                SELECT %s, t.called_at, t.window_number
                FROM unnest(:units) AS u (unit)
                    CROSS JOIN LATERAL (
                        SELECT t.*, w.number AS window_number
                        FROM queue.ticket t JOIN queue.service_window w ON w.id = t.at_window
                        WHERE t.unit = u.unit AND t.queue_day = :today AND t.called_at IS NOT NULL
                        ORDER BY t.called_at DESC
                        LIMIT :calls) AS t
                """.formatted(TICKET))
                .param("units", pictures.keySet().toArray(String[]::new))
                .param("today", today)
                .param("calls", CALLS)
                .query(row -> {
                    picture(pictures, row).call(row);
                });
    }

    private void next(Map<String, HallPicture> pictures, LocalDate today) {
        List<String> units = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        pictures.forEach((unit, picture) -> intakeLines(picture.hall()).forEach(line -> {
            units.add(unit);
            lines.add(line);
        }));
        database.sql("""
                SELECT %s
                FROM unnest(:units, :lines) AS u (unit, line)
                    CROSS JOIN (VALUES (true), (false)) AS class (prioritised)
                    CROSS JOIN LATERAL (
                        SELECT t.* FROM queue.ticket t
                        WHERE t.unit = u.unit AND t.queue_day = :today AND t.line = u.line
                            AND t.prioritised = class.prioritised AND t.state = 'WAITING'
                        ORDER BY t.arrived_at, t.id
                        LIMIT :next) AS t
                """.formatted(TICKET))
                .param("units", units.toArray(String[]::new))
                .param("lines", lines.toArray(String[]::new))
                .param("today", today)
                .param("next", NEXT)
                .query(row -> {
                    picture(pictures, row).head(PeopleReading.seen(row));
                });
    }

    static List<String> intakeLines(Hall hall) {
        return hall.lines().stream()
                .filter(line -> line.kind() == Line.Kind.INTAKE)
                .map(Line::prefix)
                .toList();
    }

    private static HallPicture picture(Map<String, HallPicture> pictures, ResultSet row) throws SQLException {
        HallPicture picture = pictures.get(row.getString("unit"));
        if (picture == null) {
            throw new IllegalStateException("A ticket of a hall that was not asked for");
        }
        return picture;
    }

    /** How often each hall was changed, wherever that happened. */
    Map<UnitId, Long> versions() {
        Map<UnitId, Long> versions = new LinkedHashMap<>();
        database.sql("""
                SELECT h.unit, h.version + coalesce(sum(w.version), 0) AS version
                FROM queue.hall h LEFT JOIN queue.service_window w ON w.unit = h.unit
                GROUP BY h.unit, h.version
                """).query(row -> {
            versions.put(new UnitId(row.getString("unit")), row.getLong("version"));
        });
        return versions;
    }
}
