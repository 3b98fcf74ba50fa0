package org.shubbak.queue.figures;

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
import org.shubbak.organisation.Unit;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the public how a hall was in the last thirty days (عدالة القاعة); counted anew every few minutes. */
@Component
public class HallFairness {

    private static final int DAYS = 30;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Kept(FairnessOfHall figure, Instant at) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;
    private final Map<UnitId, Kept> kept = new ConcurrentHashMap<>();

    HallFairness(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws org.shubbak.shared.Refusal {@code organisation.unknown-unit} */
    @Transactional(readOnly = true)
    public FairnessOfHall of(UnitId id) {
        Unit unit = organisation.unit(id);
        Instant now = clock.instant();
        Kept known = kept.get(id);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) {
            return known.figure();
        }
        FairnessOfHall figure = count(unit, CairoTime.today(clock));
        kept.put(id, new Kept(figure, now));
        return figure;
    }

    private FairnessOfHall count(Unit unit, LocalDate today) {
        Span span = new Span(unit.id(), today.minusDays(DAYS - 1L), today);
        List<FairnessOfHall.Reason> reasons = reasons(span);
        return new FairnessOfHall(
                unit,
                span.from(),
                span.to(),
                waits(span, false),
                waits(span, true),
                reasons.stream().mapToLong(FairnessOfHall.Reason::calls).sum(),
                reasons,
                ended(span, "NO_SHOW"),
                ended(span, "LEFT"),
                heat(span));
    }

    record Span(UnitId unit, LocalDate from, LocalDate to) {}

    private Waits waits(Span span, boolean prioritisedOnly) {
        return jdbc.sql("""
                SELECT count(*) AS people,
                    coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY wait), 0) AS median,
                    coalesce(percentile_disc(0.9) WITHIN GROUP (ORDER BY wait), 0) AS ninetieth
                FROM (SELECT greatest(0, extract(epoch FROM first_called_at - arrived_at)) AS wait
                      FROM queue.ticket
                      WHERE unit = :unit AND queue_day BETWEEN :from AND :to AND first_called_at IS NOT NULL
                          AND queue_day = day AND (prioritised OR NOT :only)) AS waits
                """)
                .param("unit", span.unit().value())
                .param("from", span.from())
                .param("to", span.to())
                .param("only", prioritisedOnly)
                .query((row, index) ->
                        new Waits(row.getLong("people"), seconds(row, "median"), seconds(row, "ninetieth")))
                .single();
    }

    private List<FairnessOfHall.Reason> reasons(Span span) {
        return jdbc.sql("""
                SELECT turn_reason, count(*) AS calls FROM queue.ticket
                WHERE unit = :unit AND queue_day BETWEEN :from AND :to AND turn_reason IS NOT NULL
                GROUP BY turn_reason
                ORDER BY calls DESC, turn_reason
                """)
                .param("unit", span.unit().value())
                .param("from", span.from())
                .param("to", span.to())
                .query((row, index) -> new FairnessOfHall.Reason(row.getString("turn_reason"), row.getLong("calls")))
                .list();
    }

    private long ended(Span span, String state) {
        return jdbc.sql("""
                SELECT count(*) FROM queue.ticket
                WHERE unit = :unit AND queue_day BETWEEN :from AND :to AND state = :state
                """)
                .param("unit", span.unit().value())
                .param("from", span.from())
                .param("to", span.to())
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** By the hour of arrival in Cairo. */
    Heat heat(Span span) {
        return new Heat(jdbc.sql("""
                SELECT extract(isodow FROM arrived_at AT TIME ZONE 'Africa/Cairo')::int AS weekday,
                    extract(hour FROM arrived_at AT TIME ZONE 'Africa/Cairo')::int AS hour,
                    count(*) AS people,
                    count(*) FILTER (WHERE state = 'NO_SHOW') AS no_shows,
                    percentile_disc(0.5) WITHIN GROUP (
                        ORDER BY greatest(0, extract(epoch FROM first_called_at - arrived_at)))
                        FILTER (WHERE first_called_at IS NOT NULL) / 60 AS median
                FROM queue.ticket
                WHERE unit = :unit AND queue_day BETWEEN :from AND :to AND queue_day = day
                GROUP BY 1, 2
                ORDER BY 1, 2
                """)
                .param("unit", span.unit().value())
                .param("from", span.from())
                .param("to", span.to())
                .query((row, index) -> new HeatCell(
                        row.getInt("weekday"),
                        row.getInt("hour"),
                        row.getLong("people"),
                        row.getLong("no_shows"),
                        minutes(row)))
                .list());
    }

    private static @Nullable Long minutes(ResultSet row) throws SQLException {
        double median = row.getDouble("median");
        return row.wasNull() ? null : Math.round(median);
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(Math.round(row.getDouble(column)));
    }
}
