package org.shubbak.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payouts and the deposits they come from. */
@Component
class PayoutRows {

    private static final String PAYOUTS = """
            select id, request, request_number, unit, payee, paid_in, deduction, deduction_reason, amount, approved_at,
                approved_by, serial, method, reference, cashier_name, paid_at
            from fees.payout
            """;

    private final JdbcClient jdbc;

    PayoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The refundable lines of a request's bills that are paid, the oldest first. */
    List<Deposit> deposits(UUID request) {
        return jdbc.sql("""
                        select b.id, l.position, b.request_number, l.label_ar, l.label_en, l.amount, p.serial,
                            exists (select from fees.payout_line o where o.bill = l.bill and o.position = l.position)
                            or exists (select from fees.payout_claim c
                                       where c.payment = p.id and c.amount + l.amount > p.amount) as given
                        from fees.bill b
                            join fees.payment p on p.id = b.settled_by
                            join fees.bill_line l on l.bill = b.id and l.refundable and l.amount > 0
                        where b.request = :request
                        order by b.seq, l.position
                        """)
                .param("request", request)
                .query((row, n) -> new Deposit(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("request_number"),
                        row.getString("label_ar"),
                        row.getString("label_en"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getString("serial"),
                        row.getBoolean("given")))
                .list();
    }

    Optional<PayoutView> byId(UUID id) {
        return jdbc.sql(PAYOUTS + "where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    Optional<PayoutView> ofRequest(UUID request) {
        return jdbc.sql(PAYOUTS + "where request = :request")
                .param("request", request)
                .query(this::view)
                .optional();
    }

    List<PayoutView> byNumber(String requestNumber) {
        return jdbc.sql(PAYOUTS + "where request_number = :number")
                .param("number", requestNumber)
                .query(this::view)
                .list();
    }

    /** Approved and not paid yet, the oldest first. */
    List<PayoutView> pending(Set<UnitId> units, int limit) {
        return jdbc.sql(PAYOUTS + "where unit in (:units) and paid_at is null order by approved_at, id limit :limit")
                .param("units", units.stream().map(UnitId::value).collect(Collectors.toSet()))
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private PayoutView view(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var paidAt = row.getTimestamp("paid_at");
        return new PayoutView(
                id,
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                new UnitId(row.getString("unit")),
                row.getString("payee"),
                Money.of(row.getBigDecimal("paid_in")),
                Money.of(row.getBigDecimal("deduction")),
                row.getString("deduction_reason"),
                Money.of(row.getBigDecimal("amount")),
                row.getTimestamp("approved_at").toInstant(),
                row.getString("approved_by"),
                row.getString("serial"),
                method(row.getString("method")),
                row.getString("reference"),
                row.getString("cashier_name"),
                paidAt == null ? null : paidAt.toInstant(),
                lines(id));
    }

    private static @Nullable Method method(@Nullable String name) {
        return name == null ? null : Method.valueOf(name);
    }

    private List<PayoutView.Line> lines(UUID payout) {
        return jdbc.sql("""
                        select l.label_ar, l.label_en, o.amount, b.request_number, p.serial, b.seq, l.position
                        from fees.payout_line o
                            join fees.bill_line l on l.bill = o.bill and l.position = o.position
                            join fees.bill b on b.id = o.bill
                            join fees.payment p on p.id = b.settled_by
                        where o.payout = :payout
                        union all
                        select c.basis, c.basis, c.amount, t.request_number,
                            c.receipt || case when c.year is null then '' else ' / ' || c.year end, 0, 0
                        from fees.payout_claim c join fees.payout t on t.id = c.payout
                        where c.payout = :payout
                        order by request_number, seq, position
                        """)
                .param("payout", payout)
                .query((row, n) -> new PayoutView.Line(
                        row.getString("label_ar"),
                        row.getString("label_en"),
                        Money.of(row.getBigDecimal("amount")),
                        row.getString("request_number"),
                        row.getString("serial")))
                .list();
    }
}
