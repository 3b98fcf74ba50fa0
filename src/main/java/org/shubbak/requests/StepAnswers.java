package org.shubbak.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.RefusalGround;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;

/** Checks an official's answer: every refusal is reasoned and names its legal basis (رفض مسبب). */
@Component
class StepAnswers {

    /** Outcomes that go against the applicant or send the file back; they are never given without a reason. */
    static final Set<String> REASONED = Set.of("refuse", "return", "reject", "object", "reopen", "grace");

    private static final int REASON_LENGTH = 1000;

    private final Catalogue catalogue;
    private final ChecklistItems checklist;
    private final EstablishingRefund refunds;
    private final Finding finding;
    private final Clock clock;

    StepAnswers(
            Catalogue catalogue, ChecklistItems checklist, EstablishingRefund refunds, Finding finding, Clock clock) {
        this.catalogue = catalogue;
        this.checklist = checklist;
        this.refunds = refunds;
        this.finding = finding;
        this.clock = clock;
    }

    StepAnswer check(CompleteCaseStep command, StepView step, RequestRow row) {
        if (!step.outcomes().isEmpty() && !step.outcomes().contains(command.outcome())) {
            throw Refusal.of(Refusal.Kind.INVALID, "workflow.unknown-outcome", command.outcome())
                    .at("outcome");
        }
        var errors = new ArrayList<FieldError>();
        var ground = ground(row, command.reason());
        var reason = text("reason", ground == null ? command.reason() : ground.labelAr(), errors);
        var basis = text("legalBasis", ground == null ? command.legalBasis() : ground.legalBasis(), errors);
        if (reason == null && REASONED.contains(command.outcome())) {
            errors.add(new FieldError("reason", "requests.reason-missing", List.of()));
        }
        if (basis == null && "refuse".equals(command.outcome())) {
            errors.add(new FieldError("legalBasis", "requests.legal-basis-missing", List.of()));
        }
        var data = facts(command, step, errors);
        refunds.check(row, step, command.outcome(), data, errors);
        finding.check(catalogue.version(row.service(), row.serviceVersion()), step, command.outcome(), data, errors);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        refuseIncomplete(command, step, row);
        return new StepAnswer(command.outcome(), reason, basis, data);
    }

    private Map<String, Object> facts(CompleteCaseStep command, StepView step, List<FieldError> errors) {
        var today = CairoTime.date(clock.instant());
        return new StepFacts(command.data(), today, errors).read(step.kind(), command.outcome());
    }

    /** Nobody approves a file that lacks a required document. */
    private void refuseIncomplete(CompleteCaseStep command, StepView step, RequestRow row) {
        if (step.kind().equals("approval") && command.outcome().equals("approve")) {
            var missing = checklist.of(row.id()).stream()
                    .filter(ChecklistEntry::isMissing)
                    .map(ChecklistEntry::key)
                    .toList();
            if (!missing.isEmpty()) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "requests.documents-missing", missing.size());
            }
        }
    }

    /** The service's own ground of refusal when the reason is its key; its words and its law are then taken. */
    private @Nullable RefusalGround ground(RequestRow row, @Nullable String reason) {
        return catalogue.version(row.service(), row.serviceVersion()).refusals().stream()
                .filter(known -> known.key().equals(reason))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(String field, @Nullable String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (ArabicText.hasForbiddenControls(typed)) {
            errors.add(new FieldError(field, "requests.control-characters", List.of()));
        } else if (typed.length() > REASON_LENGTH) {
            errors.add(new FieldError(field, "requests.text-too-long", List.of(REASON_LENGTH)));
        }
        return typed.strip();
    }
}
