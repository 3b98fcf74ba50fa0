package org.shubbak.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.StepId;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What the forms of the case page have in common: who they are for, and the page they come back to when refused. */
final class CaseAnswers {

    static final String VIEW = "requests/work/case";

    private static final Set<String> MACHINERY =
            Set.of("step", "commandKey", "expectedVersion", "outcome", "reason", "prepared", "signature");
    private static final int LONGEST_KEPT = 4000;

    private CaseAnswers() {}

    static StepId step(CaseForm form) {
        try {
            return StepId.of(form.text("step"));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
        }
    }

    static String key(CaseForm form) {
        return CommandKeys.required(form.text("commandKey"));
    }

    /** The page again, with what was typed and what is wrong; somebody else's work stays an error of its own. */
    static ModelAndView again(CaseDesks desks, String number, CaseForm form, Refusal refusal, CurrentStaff me) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        var errors = new FormErrors(FormErrors.of(refusal).all().stream()
                .map(error -> atItsField(error, form))
                .toList());
        var page = new ModelAndView(VIEW, "desk", desks.again(number, form, errors, me));
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }

    /** Reason and legal basis have one field for each outcome that needs them. */
    private static FieldError atItsField(FieldError error, CaseForm form) {
        boolean perOutcome =
                List.of("reason", "legalBasis").contains(error.field()) && CaseForm.REASONED.contains(form.outcome());
        return perOutcome
                ? new FieldError(error.field() + "." + form.outcome(), error.code(), new ArrayList<>(error.args()))
                : error;
    }

    static Map<String, Object> worthKeeping(CaseForm form) {
        Map<String, Object> kept = new LinkedHashMap<>();
        form.fields().forEach((name, text) -> {
            if (!MACHINERY.contains(name) && !text.isBlank() && text.length() <= LONGEST_KEPT) {
                kept.put(name, text);
            }
        });
        return kept;
    }
}
