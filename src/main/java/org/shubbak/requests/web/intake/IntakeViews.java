package org.shubbak.requests.web.intake;

import java.util.List;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.shared.FieldError;
import org.shubbak.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what all pages of the sequence share into their models. */
@Component
class IntakeViews {

    private final Intake intake;

    IntakeViews(Intake intake) {
        this.intake = intake;
    }

    String show(Model model, IntakeDraft draft, IntakeStep step, List<FieldError> errors) {
        var documents = intake.documents(draft);
        var ours = intake.ours(draft, documents);
        var view = new IntakeView(
                new IntakeView.Draft(draft),
                step.word(),
                stages(draft, step),
                documents,
                ours,
                documents.stream()
                        .filter(document -> ours.containsKey(document.key()) || settled(draft, document))
                        .count(),
                intake.bill(draft),
                new FormErrors(errors));
        model.addAttribute("intake", view);
        return "requests/intake/" + step.word();
    }

    private List<IntakeView.Stage> stages(IntakeDraft draft, IntakeStep current) {
        return List.of(IntakeStep.values()).stream()
                .map(step -> new IntakeView.Stage(
                        step.word(),
                        "/desk/new/" + draft.id() + "/" + step.word(),
                        step == current,
                        step != IntakeStep.CHECK && intake.errors(draft, step).isEmpty()))
                .toList();
    }

    private static boolean settled(IntakeDraft draft, RequiredDocument document) {
        return !draft.text("documents." + document.key() + ".state").isEmpty()
                || !draft.pages(document.key()).isEmpty();
    }
}
