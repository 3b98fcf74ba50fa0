package org.shubbak.fees;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bills (مطالبات) of all requests. */
@Component
public class Bills {

    private final JdbcClient jdbc;
    private final BillRows rows;
    private final Journal journal;
    private final Clock clock;

    Bills(JdbcClient jdbc, BillRows rows, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Issues a bill in the caller's transaction.
     *
     * @throws Refusal {@code fees.nothing-to-pay} when its total is zero; ask {@link NewBill#total()} first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BillId issue(NewBill bill) {
        if (bill.total().isZero()) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.nothing-to-pay");
        }
        var id = BillId.next();
        insert(id, bill);
        journal.record(JournalEntry.act(
                bill.by(),
                "fees.bill-issued",
                bill.request(),
                bill.unit(),
                Map.of(
                        "bill",
                        id.toString(),
                        "purpose",
                        bill.purpose(),
                        "total",
                        bill.total().toString())));
        return id;
    }

    /**
     * Takes back a bill that is still due, for example because its fee statement was corrected.
     *
     * @throws Refusal {@code fees.bill-already-paid} or {@code fees.unknown-bill}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(BillId id, String reason, Actor by) {
        var bill = find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-bill"));
        var withdrawn = jdbc.sql("""
                        update fees.bill set withdrawn_at = :now
                        where id = :id and settled_by is null and withdrawn_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        if (withdrawn == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.bill-already-paid", bill.number());
        }
        journal.record(JournalEntry.act(
                by,
                "fees.bill-withdrawn",
                bill.request(),
                bill.unit(),
                Map.of("bill", id.toString(), "reason", reason)));
    }

    /** The bills of a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<BillView> of(UUID request) {
        return rows.where("b.request = :key", request);
    }

    @Transactional(readOnly = true)
    public Optional<BillView> find(BillId id) {
        return rows.where("b.id = :key", id.value()).stream().findFirst();
    }

    /**
     * What a cashier typed or scanned: a bill's or a request's number in any digits, or the address in a receipt's QR.
     *
     * @return every bill of that number, paid ones too, the oldest first; empty when there is none
     */
    @Transactional(readOnly = true)
    public List<BillView> search(String typed) {
        return TypedBillNumber.read(typed)
                .map(number -> rows.where("b.request_number = :key", number.request()).stream()
                        .filter(number::names)
                        .toList())
                .orElse(List.of());
    }

    /** As {@link #search}, only what is still to be paid. */
    @Transactional(readOnly = true)
    public List<BillView> findOpen(String typed) {
        return search(typed).stream()
                .filter(bill -> bill.state() == BillView.State.DUE)
                .toList();
    }

    private void insert(BillId id, NewBill bill) {
        jdbc.sql("""
                        with bill as (
                            insert into fees.bill (id, request, request_number, seq, unit, purpose, total, issued_at,
                                issued_by, payer)
                            values (:id, :request, :number,
                                (select coalesce(max(seq), 0) + 1 from fees.bill where request = :request),
                                :unit, :purpose, :total, :at, :by, :payer)
                            returning id)
                        insert into fees.bill_line (bill, position, key, label_ar, label_en, amount, basis, refundable,
                            how_ar, how_en, exempted, exempted_ar, exempted_en)
                        select bill.id, line.position, line.key, line.label_ar, line.label_en,
                            cast(line.amount as numeric), line.basis, cast(line.refundable as boolean), line.how_ar,
                            line.how_en, cast(line.exempted as numeric), line.exempted_ar, line.exempted_en
                        from bill, unnest(:keys, :labelsAr, :labelsEn, :amounts, :bases, :refundable, :howAr, :howEn,
                                :exempted, :exemptedAr, :exemptedEn) with ordinality
                            as line (key, label_ar, label_en, amount, basis, refundable, how_ar, how_en, exempted,
                                exempted_ar, exempted_en, position)
                        """)
                .param("id", id.value())
                .param("request", bill.request())
                .param("number", bill.requestNumber())
                .param("unit", bill.unit().value())
                .param("purpose", bill.purpose())
                .param("total", bill.total().amount())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", bill.by().name())
                .param("payer", bill.payer(), Types.VARCHAR)
                .param("keys", column(bill, BillLine::key))
                .param("labelsAr", column(bill, BillLine::labelAr))
                .param("labelsEn", column(bill, BillLine::labelEn))
                .param("amounts", column(bill, line -> line.amount().toString()))
                .param("bases", column(bill, BillLine::basis))
                .param("refundable", column(bill, line -> Boolean.toString(line.refundable())))
                .param(
                        "howAr",
                        column(
                                bill,
                                line -> line.how() == null ? null : line.how().ar()))
                .param(
                        "howEn",
                        column(
                                bill,
                                line -> line.how() == null ? null : line.how().en()))
                .param("exempted", exempted(bill, off -> off.amount().toString()))
                .param("exemptedAr", exempted(bill, BillLine.Exempted::labelAr))
                .param("exemptedEn", exempted(bill, BillLine.Exempted::labelEn))
                .update();
    }

    private static @Nullable String[] exempted(NewBill bill, Function<BillLine.Exempted, String> of) {
        return column(bill, line -> line.exempted() == null ? null : of.apply(line.exempted()));
    }

    private static @Nullable String[] column(NewBill bill, Function<BillLine, @Nullable String> of) {
        return bill.lines().stream().map(of).toArray(String[]::new);
    }
}
