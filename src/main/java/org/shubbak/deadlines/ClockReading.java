package org.shubbak.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes clocks of the joined rows of clocks and events. */
final class ClockReading {

    static final String SELECT = """
            SELECT c.subject, c.unit, c.rule_value, c.rule_unit, c.day_kind, c.on_expiry, c.legal_basis, c.rule_start,
                   c.pauses, c.started_on, c.due, c.state, c.notice_value, c.notice_unit, c.notice_day_kind,
                   c.notice_on_expiry, c.notice_basis, e.day, e.kind, e.party, e.who, e.days, e.basis
            FROM deadlines.clock c
            JOIN deadlines.event e ON e.subject = c.subject
            """;

    private ClockReading() {}

    static List<StoredClock> read(JdbcClient.StatementSpec statement) {
        Map<UUID, StoredClock> clocks = new LinkedHashMap<>();
        statement.query(row -> {
            clocks.computeIfAbsent(row.getObject("subject", UUID.class), subject -> stored(row))
                    .events()
                    .add(event(row));
        });
        return List.copyOf(clocks.values());
    }

    private static StoredClock stored(ResultSet row) {
        try {
            return new StoredClock(
                    row.getObject("subject", UUID.class),
                    new UnitId(row.getString("unit")),
                    rule(row),
                    second(row),
                    row.getObject("started_on", LocalDate.class),
                    row.getObject("due", LocalDate.class),
                    ClockState.valueOf(row.getString("state")),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static DeadlineRule rule(ResultSet row) throws SQLException {
        return new DeadlineRule(
                row.getInt("rule_value"),
                DeadlineRule.TimeUnit.valueOf(row.getString("rule_unit")),
                DeadlineRule.DayKind.valueOf(row.getString("day_kind")),
                DeadlineRule.Expiry.valueOf(row.getString("on_expiry")),
                row.getString("legal_basis"),
                DeadlineRule.Start.valueOf(row.getString("rule_start")),
                pauses(row.getString("pauses")),
                null);
    }

    private static @Nullable DeadlineRule second(ResultSet row) throws SQLException {
        return row.getString("notice_unit") == null
                ? null
                : new DeadlineRule(
                        row.getInt("notice_value"),
                        DeadlineRule.TimeUnit.valueOf(row.getString("notice_unit")),
                        DeadlineRule.DayKind.valueOf(row.getString("notice_day_kind")),
                        DeadlineRule.Expiry.valueOf(row.getString("notice_on_expiry")),
                        row.getString("notice_basis"),
                        DeadlineRule.Start.SUBMISSION,
                        pauses(row.getString("pauses")),
                        null);
    }

    private static Set<DeadlineRule.Pause> pauses(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(DeadlineRule.Pause::valueOf)
                .collect(Collectors.toSet());
    }

    private static ClockEvent event(ResultSet row) throws SQLException {
        String party = row.getString("party");
        return new ClockEvent(
                row.getObject("day", LocalDate.class),
                ClockEvent.Kind.valueOf(row.getString("kind")),
                party == null ? null : Party.valueOf(party),
                row.getString("who"),
                row.getObject("days", Integer.class),
                row.getString("basis"));
    }
}
