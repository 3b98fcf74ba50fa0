package org.shubbak.fees;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shubbak.shared.PublicCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which anybody checks a printed receipt (رمز التحقق من الإيصال); a receipt keeps its code on every print. */
@Component
public class ReceiptCodes {

    private final JdbcClient jdbc;
    private final Receipts receipts;

    ReceiptCodes(JdbcClient jdbc, Receipts receipts) {
        this.jdbc = jdbc;
        this.receipts = receipts;
    }

    /** @param index its place in the status lists of receipts, from 0 on */
    record Coded(PublicCode code, long index) {}

    @Transactional
    Coded of(String serial) {
        jdbc.sql("insert into fees.receipt_code (serial, code) values (:serial, :code) on conflict (serial) do nothing")
                .param("serial", serial)
                .param("code", PublicCode.random().value())
                .update();
        return jdbc.sql("select code, status_index from fees.receipt_code where serial = :serial")
                .param("serial", serial)
                .query((row, n) -> new Coded(new PublicCode(row.getString(1)), row.getLong(2)))
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<ReceiptSheet> find(PublicCode code) {
        return jdbc.sql("select serial from fees.receipt_code where code = :code")
                .param("code", code.value())
                .query(String.class)
                .optional()
                .flatMap(receipts::sheet);
    }

    /** Those from one place in the lists to before another that were cancelled. */
    public Set<Long> cancelled(long from, long to) {
        return new HashSet<>(jdbc.sql("""
                        select k.status_index
                        from fees.cancellation c
                            join fees.payment p on p.id = c.payment
                            join fees.receipt_code k on k.serial = p.serial
                        where k.status_index >= :from and k.status_index < :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /** How many receipts have a code. */
    public long count() {
        return jdbc.sql("select coalesce(max(status_index) + 1, 0) from fees.receipt_code")
                .query(Long.class)
                .single();
    }
}
