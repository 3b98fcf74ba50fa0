package org.shubbak.oversight.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Listed.Waits;
import org.shubbak.oversight.tally.Listing.After;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the requests behind a figure, page by page; each order is that of an index. */
@Component
class Lists {

    private static final String PAGE = """
            SELECT request, number, unit, service, channel, received, due, ended, result, party, who,
                   late OR runs AND due < :today AS late, %1$s AS day
            FROM oversight.fact
            WHERE %2$s AND %3$s
            ORDER BY %1$s, request
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Listed listed, After place) {}

    Listing page(Asking asking, Which which, @Nullable After after, int limit) {
        String order =
                which.kind() == Which.Kind.RECEIVED ? "received" : which.kind().open() ? "due" : "ended";
        Map<String, Object> parameters = asking.parameters();
        parameters.put("limit", limit + 1);
        String beyond = "";
        if (after != null) {
            beyond = " AND (" + order + ", request) > (:afterDay, :afterRequest)";
            parameters.put("afterDay", after.day());
            parameters.put("afterRequest", after.request());
        }
        String condition = condition(which, parameters) + beyond;
        List<Row> rows = jdbc.sql(PAGE.formatted(order, asking.reach().condition() + asking.cut(), condition))
                .params(parameters)
                .query((row, index) -> row(row))
                .list();
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        return new Listing(
                shown.stream().map(Row::listed).toList(), more ? shown.getLast().place() : null);
    }

    private static String condition(Which which, Map<String, Object> parameters) {
        return switch (which.kind()) {
            case RECEIVED -> "received BETWEEN :from AND :to";
            case FINISHED -> "ended BETWEEN :from AND :to";
            case ACCEPTED, REFUSED, DEEMED, WITHDRAWN ->
                "ended BETWEEN :from AND :to AND result = '" + which.kind() + "'";
            case FINISHED_LATE -> "ended BETWEEN :from AND :to AND late";
            case OPEN -> "ended IS NULL";
            case LATE -> "ended IS NULL AND runs AND due < :today";
            case NEAR_LATE -> "ended IS NULL AND runs AND due BETWEEN :today AND :soon";
            case WAITING -> "ended IS NULL" + waiting(which, parameters);
        };
    }

    private static String waiting(Which which, Map<String, Object> parameters) {
        String condition = "";
        if (which.party() != null) {
            parameters.put("party", which.party().name());
            condition = " AND party = :party";
        }
        if (which.who() != null) {
            parameters.put("who", which.who());
            condition += " AND who = :who";
        }
        return condition;
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID request = row.getObject("request", UUID.class);
        String party = row.getString("party");
        Waits waits = party == null ? null : new Waits(Waiting.Party.valueOf(party), row.getString("who"));
        Listed listed = new Listed(
                request,
                row.getString("number"),
                row.getString("unit"),
                row.getString("service"),
                row.getString("channel"),
                row.getObject("received", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getString("result"),
                row.getBoolean("late"),
                waits);
        return new Row(listed, new After(row.getObject("day", LocalDate.class), request));
    }
}
