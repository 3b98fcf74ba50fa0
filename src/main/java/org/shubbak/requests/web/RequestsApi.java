package org.shubbak.requests.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.requests.CompletionItem;
import org.shubbak.requests.Delivering;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.requests.SubmittingRequest;
import org.shubbak.security.CurrentStaff;
import org.shubbak.web.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests over the API: submit, look up, complete, hand over. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    private final SubmittingRequest submitting;
    private final CompletionApi completions;
    private final Delivering delivering;
    private final RequestAnswers answers;
    private final PublicAddress address;

    RequestsApi(
            SubmittingRequest submitting,
            CompletionApi completions,
            Delivering delivering,
            RequestAnswers answers,
            PublicAddress address) {
        this.submitting = submitting;
        this.completions = completions;
        this.delivering = delivering;
        this.answers = answers;
        this.address = address;
    }

    record Bill(UUID id, BigDecimal total) {}

    record Submitted(
            String number,
            String trackingUrl,
            String receiptUrl,
            LocalDate dueDate,
            @Nullable Bill bill,
            List<String> missing) {}

    @PostMapping
    ResponseEntity<Submitted> submit(
            @RequestBody SubmitBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        var submitted = submitting.submit(body.command(), me, CommandKeys.required(key));
        return ResponseEntity.created(URI.create("/api/v1/requests/" + submitted.number()))
                .body(answer(submitted));
    }

    private Submitted answer(SubmittedRequest submitted) {
        var bill = submitted.bill();
        return new Submitted(
                submitted.number(),
                address.of(submitted.trackingPath()),
                address.of("/requests/" + submitted.number() + "/receipt.pdf"),
                submitted.due(),
                bill == null ? null : new Bill(bill.id(), bill.total().amount()),
                submitted.missing());
    }

    @GetMapping("/{number}")
    RequestAnswers.Answer get(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return answers.of(number, me);
    }

    /** From whoever has a step of the case: asks the applicant. From the front office: supplies what was asked. */
    record CompletionBody(
            @Nullable List<CompletionItemBody> items,
            @Nullable UUID step) {}

    record CompletionItemBody(
            @Nullable String key,
            @Nullable String text,
            @Nullable String state,
            @Nullable List<UUID> pages) {

        CompletionItem item() {
            return new CompletionItem(key == null ? "other" : key, text == null ? "" : text);
        }
    }

    @PostMapping("/{number}/completion-items")
    ResponseEntity<CompletionApi.Answer> completion(
            @PathVariable String number,
            @RequestBody CompletionBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        return ResponseEntity.status(201).body(completions.take(number, body, me, CommandKeys.orNew(key)));
    }

    record DeliveryBody(
            @Nullable String receivedBy,
            @Nullable String capacity,
            @Nullable String identity) {}

    record Delivered(String number, String state) {}

    @PostMapping("/{number}/delivery")
    Delivered deliver(
            @PathVariable String number,
            @RequestBody DeliveryBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        var handover = new Delivering.Handover(
                body.receivedBy() == null ? "" : body.receivedBy(),
                body.capacity() == null ? "holder" : body.capacity(),
                body.identity());
        var delivered = delivering.deliver(number, handover, me, CommandKeys.orNew(key));
        return new Delivered(delivered.number(), delivered.state().name().toLowerCase(Locale.ROOT));
    }
}
