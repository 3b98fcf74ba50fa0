package org.shubbak.queue.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the manager sees of the last days, by window and by service (إحصاءات القاعة). Windows are listed by their number: a
 * league table of speed alone would reward sending people away.
 */
@Component
public class HallFigures {

    private static final int DAYS = 7;

    /**
     * The visits of one window or one service.
     *
     * @param name the window's number, the service's code or the line's letter
     * @param people how many were called
     * @param waited the median wait
     * @param service the median time at the window, without holds
     * @param hold the mean time on hold
     * @param abandoned how many never came or gave up
     */
    public record Row(
            String name, long people, Duration waited, Duration service, Duration hold, long abandoned, long away) {}

    /** All of it. */
    public record Figures(LocalDate from, LocalDate to, List<Row> windows, List<Row> services, Heat heat) {}

    private final JdbcClient jdbc;
    private final HallFairness fairness;
    private final Clock clock;

    HallFigures(JdbcClient jdbc, HallFairness fairness, Clock clock) {
        this.jdbc = jdbc;
        this.fairness = fairness;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Figures of(CurrentStaff manager) {
        if (!manager.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
        LocalDate today = CairoTime.today(clock);
        LocalDate from = today.minusDays(DAYS - 1L);
        UnitId unit = manager.unit();
        return new Figures(
                from,
                today,
                rows("w.number::text", "w.number", unit, from, today),
                rows("coalesce(t.service, t.line)", "people DESC", unit, from, today),
                fairness.heat(new HallFairness.Span(unit, from, today)));
    }

    private List<Row> rows(String name, String order, UnitId unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT %1$s AS name, count(t.first_called_at) AS people,
                    coalesce(percentile_disc(0.5) WITHIN GROUP (
                        ORDER BY greatest(0, extract(epoch FROM t.first_called_at - t.arrived_at)))
                        FILTER (WHERE t.first_called_at IS NOT NULL), 0) AS wait,
                    coalesce(percentile_disc(0.5) WITHIN GROUP (
                        ORDER BY greatest(0, extract(epoch FROM t.ended_at - t.served_at) - t.held_seconds))
                        FILTER (WHERE t.state = 'DONE' AND t.served_at IS NOT NULL), 0) AS service,
                    coalesce(avg(t.held_seconds) FILTER (WHERE t.first_called_at IS NOT NULL), 0) AS hold,
                    count(*) FILTER (WHERE t.state IN ('NO_SHOW', 'LEFT')) AS abandoned,
                    count(*) FILTER (WHERE t.away_at IS NOT NULL) AS away
                FROM queue.ticket t LEFT JOIN queue.service_window w ON w.id = t.at_window
                WHERE t.unit = :unit AND t.queue_day BETWEEN :from AND :to AND t.queue_day = t.day
                GROUP BY %1$s%3$s
                HAVING %1$s IS NOT NULL
                    AND count(*) FILTER (WHERE t.first_called_at IS NOT NULL OR t.state = 'LEFT') > 0
                ORDER BY %2$s
                """.formatted(name, order, order.startsWith("w.") ? ", w.number" : ""))
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("name"),
                row.getLong("people"),
                seconds(row, "wait"),
                seconds(row, "service"),
                seconds(row, "hold"),
                row.getLong("abandoned"),
                row.getLong("away"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(Math.round(row.getDouble(column)));
    }
}
