package org.shubbak.requests.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Checklist;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.FormCheck;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.documents.DocumentId;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.Channel;
import org.shubbak.requests.ChecklistEntry;
import org.shubbak.requests.IntakeCheck;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What the service's rules say of a draft: what is asked, required, due and still wrong. */
@Component
class Intake {

    private final FormCheck formCheck;
    private final Checklist checklist;
    private final Fees fees;

    Intake(FormCheck formCheck, Checklist checklist, Fees fees) {
        this.formCheck = formCheck;
        this.checklist = checklist;
        this.fees = fees;
    }

    List<Question> questions(IntakeDraft draft) {
        return formCheck.asked(draft.service(), draft.answers(), draft.applying());
    }

    List<RequiredDocument> documents(IntakeDraft draft) {
        return checklist.documents(draft.service(), rightAnswers(draft), draft.applying());
    }

    /** The bill due at filing; empty while the answers it is computed from are wrong. */
    List<FeeLine> bill(IntakeDraft draft) {
        return errors(draft, IntakeStep.QUESTIONS).isEmpty()
                ? fees.upfront(draft.service(), formCheck.check(draft.service(), draft.answers()))
                : List.of();
    }

    /** Everything that is still wrong in one step, all at once. */
    List<FieldError> errors(IntakeDraft draft, IntakeStep step) {
        return switch (step) {
            case APPLICANT -> IntakeCheck.errors(applicant(draft), agent(draft));
            case QUESTIONS -> answerErrors(draft);
            case DOCUMENTS ->
                documents(draft).stream()
                        .flatMap(document -> documentErrors(draft, document).stream())
                        .toList();
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

    private List<FieldError> answerErrors(IntakeDraft draft) {
        try {
            formCheck.check(draft.service(), draft.answers());
            return List.of();
        } catch (Refusal refusal) {
            return refusal.errors();
        }
    }

    private Map<String, Object> rightAnswers(IntakeDraft draft) {
        try {
            return formCheck.check(draft.service(), draft.answers());
        } catch (Refusal refusal) {
            return draft.answers();
        }
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
