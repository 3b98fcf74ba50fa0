package org.shubbak.requests.web.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.Checklist;
import org.shubbak.catalogue.EligibilityCheck;
import org.shubbak.catalogue.FeeFacts;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.FormCheck;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.documents.DocumentId;
import org.shubbak.licences.Fact;
import org.shubbak.licences.Licence;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.Channel;
import org.shubbak.requests.ChecklistEntry;
import org.shubbak.requests.FactText;
import org.shubbak.requests.IntakeCheck;
import org.shubbak.requests.OurOutputs;
import org.shubbak.requests.RefundFiling;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What the service's rules say of a draft: what is asked, required, due and still wrong. */
@Component
class Intake {

    private final FormCheck formCheck;
    private final EligibilityCheck eligibility;
    private final Checklist checklist;
    private final Fees fees;
    private final OurOutputs ours;
    private final RefundFiling refunds;
    private final Clock clock;

    Intake(
            FormCheck formCheck,
            EligibilityCheck eligibility,
            Checklist checklist,
            Fees fees,
            OurOutputs ours,
            RefundFiling refunds,
            Clock clock) {
        this.formCheck = formCheck;
        this.eligibility = eligibility;
        this.checklist = checklist;
        this.fees = fees;
        this.ours = ours;
        this.refunds = refunds;
        this.clock = clock;
    }

    List<Question> questions(IntakeDraft draft) {
        return formCheck.asked(draft.service(), draft.answers(), applying(draft));
    }

    List<RequiredDocument> documents(IntakeDraft draft) {
        return checklist.documents(draft.service(), rightAnswers(draft), applying(draft));
    }

    /** The bill due at filing; empty while the answers it is computed from are wrong. */
    List<FeeLine> bill(IntakeDraft draft) {
        return errors(draft, IntakeStep.QUESTIONS).isEmpty()
                ? fees.lines(
                        draft.service(),
                        FeeRule.Moment.FILING,
                        FeeFacts.atFiling(rightAnswers(draft), applying(draft), CairoTime.today(clock)))
                : List.of();
    }

    /** Everything that is still wrong in one step, all at once. */
    List<FieldError> errors(IntakeDraft draft, IntakeStep step) {
        return switch (step) {
            case APPLICANT -> applicantErrors(draft);
            case QUESTIONS -> answerErrors(draft);
            case DOCUMENTS -> documentErrors(draft);
            case CHECK -> List.of();
        };
    }

    /** The first step that is not right yet; the check when all are. */
    IntakeStep first(IntakeDraft draft) {
        return List.of(IntakeStep.values()).stream()
                .filter(step -> !errors(draft, step).isEmpty())
                .findFirst()
                .orElse(IntakeStep.CHECK);
    }

    SubmitRequest command(IntakeDraft draft, UnitId unit, Channel channel) {
        return new SubmitRequest(
                draft.service().code(),
                unit,
                channel,
                applicant(draft),
                agent(draft),
                rightAnswers(draft),
                documents(draft).stream()
                        .map(document -> entry(draft, document))
                        .toList(),
                draft.id());
    }

    /** The answers in words, for the last look. */
    List<Fact> facts(IntakeDraft draft) {
        return FactText.of(draft.service().questions(), rightAnswers(draft));
    }

    /** What this house issued to the applicant and need not be brought, by the documents' keys. */
    Map<String, Licence> ours(IntakeDraft draft, List<RequiredDocument> required) {
        return ours.find(required, applicant(draft));
    }

    private Applying applying(IntakeDraft draft) {
        return applicant(draft).applying(draft.byAgent(), CairoTime.today(clock));
    }

    private List<FieldError> applicantErrors(IntakeDraft draft) {
        var errors = new ArrayList<>(IntakeCheck.errors(applicant(draft), agent(draft)));
        if (!draft.service().isFor(applying(draft).kind())) {
            errors.add(FieldError.of("applicant.kind", "catalogue.not-for-kind"));
        }
        return errors;
    }

    /** Wrong answers first; of right ones, what bars this applicant from the service. */
    private List<FieldError> answerErrors(IntakeDraft draft) {
        try {
            var answers = formCheck.check(draft.service(), draft.answers(), applying(draft));
            var errors = new ArrayList<FieldError>(refunds.errors(draft.service(), answers, applicant(draft)));
            eligibility.unmet(draft.service(), answers, applying(draft)).stream()
                    .map(EligibilityCheck::error)
                    .forEach(errors::add);
            return errors;
        } catch (Refusal refusal) {
            return refusal.errors();
        }
    }

    private Map<String, Object> rightAnswers(IntakeDraft draft) {
        try {
            return formCheck.check(draft.service(), draft.answers(), applying(draft));
        } catch (Refusal refusal) {
            return draft.answers();
        }
    }

    private List<FieldError> documentErrors(IntakeDraft draft) {
        var required = documents(draft);
        var found = ours(draft, required);
        return required.stream()
                .filter(document -> !found.containsKey(document.key())
                        || !draft.stateOf(document.key()).isEmpty())
                .flatMap(document -> documentErrors(draft, document).stream())
                .toList();
    }

    private static List<FieldError> documentErrors(IntakeDraft draft, RequiredDocument document) {
        String field = "documents." + document.key();
        String state = draft.text(field + ".state");
        var errors = new ArrayList<FieldError>();
        if (state.isEmpty() && draft.pages(document.key()).isEmpty() && !document.optional()) {
            errors.add(FieldError.of(field + ".state", "requests.intake.document-state"));
        } else if (state.equals("MISSING") && draft.text(field + ".reason").isBlank()) {
            errors.add(FieldError.of(field + ".reason", "requests.intake.missing-reason"));
        } else if (state.equals("ATTACHED") && draft.pages(document.key()).isEmpty()) {
            errors.add(FieldError.of(field + ".files", "requests.document-without-pages"));
        }
        return errors;
    }

    static ChecklistEntry entry(IntakeDraft draft, RequiredDocument document) {
        String field = "documents." + document.key();
        var pages = draft.pages(document.key()).stream()
                .map(page -> new DocumentId(UUID.fromString(page)))
                .toList();
        var state = switch (draft.text(field + ".state")) {
            case "ORIGINAL_SEEN" -> ChecklistEntry.State.ORIGINAL_SEEN;
            case "ON_PAPER" -> ChecklistEntry.State.ON_PAPER;
            case "ATTACHED" -> ChecklistEntry.State.ATTACHED;
            case "MISSING" -> ChecklistEntry.State.MISSING;
            default -> pages.isEmpty() ? ChecklistEntry.State.MISSING : ChecklistEntry.State.ATTACHED;
        };
        String reason = state == ChecklistEntry.State.MISSING ? draft.text(field + ".reason") : null;
        return new ChecklistEntry(document.key(), state, reason, pages);
    }

    static ApplicantDetails applicant(IntakeDraft draft) {
        return new ApplicantDetails(
                draft.kind(),
                draft.text("applicant.nationalId"),
                draft.text("applicant.commercialRegister"),
                draft.text("applicant.taxNumber"),
                draft.text("applicant.passport"),
                draft.text("applicant.nationality"),
                draft.text("applicant.name"),
                draft.text("applicant.phone"),
                blankAsNull(draft.text("applicant.address")),
                draft.ticked("applicant.checkDigitAccepted"));
    }

    private static SubmitRequest.@Nullable Agent agent(IntakeDraft draft) {
        return draft.byAgent()
                ? new SubmitRequest.Agent(
                        draft.text("agent.name"), draft.text("agent.nationalId"), draft.text("agent.authority"))
                : null;
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
