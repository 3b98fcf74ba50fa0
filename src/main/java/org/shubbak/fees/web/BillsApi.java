package org.shubbak.fees.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.fees.Amounts;
import org.shubbak.fees.BillId;
import org.shubbak.fees.BillLine;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.fees.Method;
import org.shubbak.fees.Paying;
import org.shubbak.fees.Receipt;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bills over the API: what is due, and its payment. */
@RestController
@RequestMapping("/api/v1/bills")
class BillsApi {

    private final Bills bills;
    private final Paying paying;

    BillsApi(Bills bills, Paying paying) {
        this.bills = bills;
        this.paying = paying;
    }

    /** {@code how} tells how the amount came about; {@code exempted} is what an exemption took off. */
    record Line(
            String key,
            String label,
            BigDecimal amount,
            String basis,
            boolean refundable,
            @Nullable String how,
            @Nullable BigDecimal exempted,
            @Nullable String exemption) {}

    record Bill(
            UUID id,
            String number,
            String requestNumber,
            String centre,
            String purpose,
            BigDecimal total,
            String state,
            @Nullable String receipt,
            Instant issuedAt,
            List<Line> lines) {}

    record PaymentBody(
            @Nullable String method,
            @Nullable BigDecimal amount,
            @Nullable String reference,
            @Nullable String reason) {}

    /** The receipt that a payment gave; {@code serial} is its number for ever. */
    record Paid(
            String serial,
            UUID bill,
            String requestNumber,
            String method,
            BigDecimal amount,
            String amountInWords,
            @Nullable String reference,
            Instant paidAt) {}

    @GetMapping("/{id}")
    Bill bill(@PathVariable UUID id, Locale locale, @AuthenticationPrincipal CurrentStaff me) {
        var bill =
                bills.find(new BillId(id)).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-bill"));
        if (!me.mayServe(bill.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        return answer(bill, locale.getLanguage().equals("en"));
    }

    /** Settles the bill; without an {@code Idempotency-Key} a second sending finds the bill paid. */
    @PostMapping("/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Paid pay(
            @PathVariable UUID id,
            @RequestBody PaymentBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        var receipt = paying.pay(
                new BillId(id),
                method(body.method()),
                Amounts.sent(body.amount(), "amount"),
                body.reference(),
                me,
                key == null || key.isBlank() ? UUID.randomUUID().toString() : key.strip(),
                body.reason());
        return answer(receipt);
    }

    private static Method method(@Nullable String name) {
        return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "cash" -> Method.CASH;
            case "electronic" -> Method.ELECTRONIC;
            default ->
                throw Refusal.of(Refusal.Kind.INVALID, "fees.method-unknown").at("method");
        };
    }

    private static Bill answer(BillView bill, boolean english) {
        return new Bill(
                bill.id().value(),
                bill.number(),
                bill.requestNumber(),
                bill.unit().value(),
                bill.purpose(),
                bill.total().amount(),
                bill.state().name().toLowerCase(Locale.ROOT),
                bill.receipt(),
                bill.issuedAt(),
                bill.lines().stream().map(line -> line(line, english)).toList());
    }

    private static Line line(BillLine line, boolean english) {
        var how = line.how();
        var off = line.exempted();
        return new Line(
                line.key(),
                english ? line.labelEn() : line.labelAr(),
                line.amount().amount(),
                line.basis(),
                line.refundable(),
                how == null ? null : english ? how.en() : how.ar(),
                off == null ? null : off.amount().amount(),
                off == null ? null : english ? off.labelEn() : off.labelAr());
    }

    private static Paid answer(Receipt receipt) {
        return new Paid(
                receipt.serial(),
                receipt.bill(),
                receipt.requestNumber(),
                receipt.method().name().toLowerCase(Locale.ROOT),
                receipt.amount().amount(),
                receipt.inArabicWords(),
                receipt.reference(),
                receipt.at());
    }
}
