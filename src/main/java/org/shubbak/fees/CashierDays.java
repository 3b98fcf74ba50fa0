package org.shubbak.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cashiers' days (يوميات الخزينة). */
@Component
public class CashierDays {

    private final JdbcClient jdbc;

    CashierDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the cashier took on a day in Cairo, the newest receipt first, and his tills of that day. */
    @Transactional(readOnly = true)
    public CashierDay of(StaffId cashier, LocalDate day) {
        return new CashierDay(day, entries(cashier, day), out(cashier, day), tills("s.day = :day", cashier, day));
    }

    /** Tills of earlier days that the cashier has not closed yet. */
    @Transactional(readOnly = true)
    public List<CashierDay.Till> leftOpen(StaffId cashier, LocalDate today) {
        return tills("s.day < :day and s.closed_at is null", cashier, today);
    }

    private List<CashierDay.Entry> entries(StaffId cashier, LocalDate day) {
        return jdbc.sql("""
                        select p.serial, b.request_number, p.method, p.amount, p.reference, p.paid_at, c.reason
                        from fees.shift s
                            join fees.payment p on p.shift = s.id
                            join fees.bill b on b.id = p.bill
                            left join fees.cancellation c on c.payment = p.id
                        where s.cashier = :cashier and s.day = :day
                        order by p.id desc
                        """)
                .param("cashier", cashier.value())
                .param("day", day)
                .query((row, n) -> entry(row))
                .list();
    }

    private List<CashierDay.Out> out(StaffId cashier, LocalDate day) {
        return jdbc.sql("""
                        select o.id, o.serial, o.request_number, o.method, o.amount, o.paid_at
                        from fees.shift s join fees.payout o on o.shift = s.id
                        where s.cashier = :cashier and s.day = :day
                        order by o.paid_at desc, o.id
                        """)
                .param("cashier", cashier.value())
                .param("day", day)
                .query((row, n) -> new CashierDay.Out(
                        row.getObject("id", UUID.class),
                        row.getString("serial"),
                        row.getString("request_number"),
                        Method.valueOf(row.getString("method")),
                        Money.of(row.getBigDecimal("amount")),
                        row.getTimestamp("paid_at").toInstant()))
                .list();
    }

    private List<CashierDay.Till> tills(String condition, StaffId cashier, LocalDate day) {
        return jdbc.sql("""
                        select s.id, s.day, s.opened_at, s.closed_at, s.expected, s.counted, s.note
                        from fees.shift s
                        where s.cashier = :cashier and %s
                        order by s.id
                        """.formatted(condition))
                .param("cashier", cashier.value())
                .param("day", day)
                .query((row, n) -> till(row))
                .list();
    }

    private static CashierDay.Entry entry(ResultSet row) throws SQLException {
        return new CashierDay.Entry(
                row.getString("serial"),
                row.getString("request_number"),
                Method.valueOf(row.getString("method")),
                Money.of(row.getBigDecimal("amount")),
                row.getString("reference"),
                row.getTimestamp("paid_at").toInstant(),
                row.getString("reason"));
    }

    private static CashierDay.Till till(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CashierDay.Till(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                money(row, "expected"),
                money(row, "counted"),
                row.getString("note"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(amount);
    }
}
