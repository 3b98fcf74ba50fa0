package org.shubbak.fees;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts against which a sum was established to go back: each once, never for more than was paid. */
@Component
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaidReceipt> paid(String receipt) {
        return jdbc.sql("""
                        select b.request, p.amount,
                            (select coalesce(sum(l.amount), 0) from fees.bill_line l
                             where l.bill = b.id and l.refundable) as deposits,
                            (select coalesce(sum(o.amount), 0) from fees.payout_line o where o.bill = b.id)
                            + (select coalesce(sum(c.amount), 0) from fees.payout_claim c where c.payment = p.id)
                                as back
                        from fees.payment p join fees.bill b on b.settled_by = p.id
                        where p.serial = :serial
                        """)
                .param("serial", Established.serial(receipt))
                .query((row, n) -> new PaidReceipt(
                        row.getObject("request", UUID.class),
                        Money.of(row.getBigDecimal("amount")),
                        Money.of(row.getBigDecimal("deposits")),
                        Money.of(row.getBigDecimal("back"))))
                .optional();
    }

    /** Whether the receipt went back; a year that is not known, here or there, may be any. */
    boolean isTaken(UnitId unit, String receipt, @Nullable Integer year) {
        return jdbc.sql("""
                        select exists (
                            select from fees.payout_claim
                            where unit = :unit and serial = :serial
                                and (year is null or cast(:year as int) is null or year = :year))
                        """)
                .param("unit", unit.value())
                .param("serial", Established.serial(receipt))
                .param("year", Established.yearOfBook(receipt, year), Types.INTEGER)
                .query(Boolean.class)
                .single();
    }

    /** Takes the receipt for this payout; of two who take it the database refuses one. */
    void take(UUID payout, Established sum) {
        holdBill(sum.receipt());
        try {
            jdbc.sql("""
                            insert into fees.payout_claim (payout, unit, serial, receipt, year, basis, amount, payment)
                            values (:payout, :unit, :serial, :receipt, :year, :basis, :amount,
                                (select p.id from fees.payment p join fees.bill b on b.settled_by = p.id
                                 where p.serial = :serial))
                            """)
                    .param("payout", payout)
                    .param("unit", sum.unit().value())
                    .param("serial", Established.serial(sum.receipt()))
                    .param("receipt", sum.receipt())
                    .param("year", Established.yearOfBook(sum.receipt(), sum.year()), Types.INTEGER)
                    .param("basis", sum.basis())
                    .param("amount", sum.amount().amount())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.already-refunded", sum.receipt());
        }
        paid(sum.receipt()).ifPresent(paid -> refuseMoreThanPaid(sum.receipt(), paid));
    }

    /** Whoever takes something of a bill holds it, so that two together do not take more than was paid. */
    private void holdBill(String receipt) {
        jdbc.sql("""
                        select b.id from fees.bill b join fees.payment p on p.id = b.settled_by
                        where p.serial = :serial for update of b
                        """).param("serial", Established.serial(receipt)).query().listOfRows();
    }

    /** To be asked after something was taken of what a receipt paid. */
    static void refuseMoreThanPaid(String receipt, PaidReceipt paid) {
        if (paid.back().compareTo(paid.paid()) > 0) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "fees.more-than-paid",
                    receipt,
                    paid.paid().toString());
        }
    }
}
