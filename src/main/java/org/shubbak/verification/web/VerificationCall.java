package org.shubbak.verification.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.licences.Fact;
import org.shubbak.licences.Licence;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.Refusal;
import org.shubbak.verification.DrawnVerdict;
import org.shubbak.verification.ReceiptVerdict;
import org.shubbak.verification.Verdict;
import org.shubbak.verification.Verifications;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The check as a call, for banks, utilities and other bodies that are shown our papers. */
@RestController
class VerificationCall {

    private final Verifications verifications;

    VerificationCall(Verifications verifications) {
        this.verifications = verifications;
    }

    /** @throws Refusal {@code verification.unknown} */
    @GetMapping("/api/v1/verify/{code}")
    ResponseEntity<Object> verify(@PathVariable String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(code));
    }

    private Object answer(String code) {
        var verdict = verifications.check(code);
        var licence = verdict.licence();
        var unit = verdict.unit();
        if (licence != null && unit != null) {
            return Answer.of(verdict, licence, unit);
        }
        return verifications
                .receipt(code)
                .map(ReceiptAnswer::of)
                .or(() -> verifications.drawn(code).map(ReceiptAnswer::of))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "verification.unknown"));
    }

    /**
     * What a receipt or a letter of refusal must say. {@code outcome} is valid or revoked, {@code kind} is receipt,
     * request-receipt, voucher, refusal or notice-receipt; request and amount are those of payment receipts.
     */
    record ReceiptAnswer(
            String code,
            String outcome,
            String number,
            String kind,
            @Nullable String requestNumber,
            @Nullable BigDecimal amount,
            String unitCode,
            Answer.Name unit,
            Instant issuedAt,
            Instant checkedAt) {

        static ReceiptAnswer of(ReceiptVerdict verdict) {
            var receipt = verdict.sheet().receipt();
            return new ReceiptAnswer(
                    verdict.code().value(),
                    verdict.cancelled() ? "revoked" : "valid",
                    receipt.serial(),
                    "receipt",
                    receipt.requestNumber(),
                    receipt.amount().amount(),
                    verdict.unit().id().value(),
                    new Answer.Name(verdict.unit().nameAr(), verdict.unit().nameEn()),
                    receipt.at(),
                    verdict.checkedAt());
        }

        static ReceiptAnswer of(DrawnVerdict verdict) {
            var paper = verdict.paper();
            return new ReceiptAnswer(
                    paper.code().value(),
                    "valid",
                    paper.number(),
                    paper.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    null,
                    null,
                    verdict.unit().id().value(),
                    new Answer.Name(verdict.unit().nameAr(), verdict.unit().nameEn()),
                    paper.at(),
                    verdict.checkedAt());
        }
    }

    /** What the paper must say. {@code outcome} is valid, suspended, expired, superseded or revoked. */
    record Answer(
            String code,
            String outcome,
            String number,
            String kind,
            String serviceCode,
            Name service,
            String holder,
            String holderIdEnd,
            List<Fact> facts,
            String unitCode,
            Name unit,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            Instant checkedAt) {

        record Name(String ar, String en) {}

        static Answer of(Verdict verdict, Licence licence, Unit unit) {
            return new Answer(
                    verdict.code(),
                    verdict.outcome().name().toLowerCase(Locale.ROOT),
                    licence.number().value(),
                    licence.outputKind(),
                    licence.service().value(),
                    new Name(licence.serviceNameAr(), licence.serviceNameEn()),
                    licence.holder(),
                    licence.holderIdEnd(),
                    licence.facts(),
                    unit.id().value(),
                    new Name(unit.nameAr(), unit.nameEn()),
                    licence.issuedOn(),
                    licence.validUntil(),
                    verdict.checkedAt());
        }
    }
}
