package org.shubbak.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Money;
import org.shubbak.shared.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payment receipts (إيصالات السداد) and their serials. */
@Component
public class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> find(String serial) {
        return sheet(serial).map(ReceiptSheet::receipt);
    }

    /** The receipt with all that its paper says. One statement. */
    @Transactional(readOnly = true)
    public Optional<ReceiptSheet> sheet(String serial) {
        var rows = jdbc.sql("""
                        select p.serial, p.bill, b.request, b.request_number, p.unit, p.method, p.amount, p.reference,
                            p.cashier_name, p.paid_at, b.payer, c.reason, %s
                        from fees.payment p
                            join fees.bill b on b.id = p.bill
                            join fees.bill_line l on l.bill = b.id
                            left join fees.cancellation c on c.payment = p.id
                        where p.serial = :serial
                        order by l.position
                        """.formatted(LineRows.COLUMNS))
                .param("serial", serial)
                .query((row, n) -> sheetWithOneLine(row))
                .list();
        return rows.stream().reduce(ReceiptSheet::withLinesOf);
    }

    /** The next serial of the unit and year; a transaction that rolls back gives its number back, so there are no gaps. */
    @Transactional(propagation = Propagation.MANDATORY)
    String nextSerial(String unit, int year) {
        var seq = jdbc.sql("""
                        insert into fees.receipt_counter as counter (unit, year, last) values (:unit, :year, 1)
                        on conflict (unit, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("unit", unit)
                .param("year", year)
                .query(Long.class)
                .single();
        return SerialNumber.of("R-" + unit, year, seq).value();
    }

    private static ReceiptSheet sheetWithOneLine(ResultSet row) throws SQLException {
        return new ReceiptSheet(
                receipt(row), row.getString("payer"), List.of(LineRows.line(row)), row.getString("reason"));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("serial"),
                row.getObject("bill", UUID.class),
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                row.getString("unit"),
                Method.valueOf(row.getString("method")),
                Money.of(row.getBigDecimal("amount")),
                row.getString("reference"),
                row.getString("cashier_name"),
                row.getTimestamp("paid_at").toInstant());
    }
}
