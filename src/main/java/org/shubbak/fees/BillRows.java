package org.shubbak.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads bills with their lines in one statement. */
@Component
class BillRows {

    private static final String BILLS_WITH_LINES = """
            select b.id, b.request, b.request_number, b.seq, b.unit, b.purpose, b.total, b.issued_at, b.settled_by,
                b.withdrawn_at, p.serial, %s
            from fees.bill b
                join fees.bill_line l on l.bill = b.id
                left join fees.payment p on p.id = b.settled_by
            where %%s
            order by b.request, b.seq, l.position
            """.formatted(LineRows.COLUMNS);

    private final JdbcClient jdbc;

    BillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BillView> where(String condition, Object key) {
        return jdbc.sql(BILLS_WITH_LINES.formatted(condition)).param("key", key).query(BillRows::fold);
    }

    private static List<BillView> fold(ResultSet row) throws SQLException {
        var bills = new LinkedHashMap<UUID, BillView>();
        var lines = new LinkedHashMap<UUID, List<BillLine>>();
        while (row.next()) {
            var id = row.getObject("id", UUID.class);
            lines.computeIfAbsent(id, key -> new ArrayList<>()).add(LineRows.line(row));
            if (!bills.containsKey(id)) {
                bills.put(id, bill(id, row));
            }
        }
        return bills.values().stream()
                .map(bill -> bill.with(lines.getOrDefault(bill.id().value(), List.of())))
                .toList();
    }

    private static BillView bill(UUID id, ResultSet row) throws SQLException {
        var request = row.getString("request_number");
        return new BillView(
                new BillId(id),
                request + "/" + row.getInt("seq"),
                row.getObject("request", UUID.class),
                request,
                new UnitId(row.getString("unit")),
                row.getString("purpose"),
                Money.of(row.getBigDecimal("total")),
                state(row.getString("settled_by"), row.getString("withdrawn_at")),
                row.getString("serial"),
                row.getTimestamp("issued_at").toInstant(),
                List.of());
    }

    private static BillView.State state(@Nullable String settledBy, @Nullable String withdrawnAt) {
        if (withdrawnAt != null) {
            return BillView.State.WITHDRAWN;
        }
        return settledBy == null ? BillView.State.DUE : BillView.State.PAID;
    }
}
