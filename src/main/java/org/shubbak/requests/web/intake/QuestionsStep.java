package org.shubbak.requests.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The service's own questions; what is asked follows from what is answered. */
@Controller
@RequestMapping("/desk/new/{draft}/questions")
class QuestionsStep {

    private final IntakeDrafts drafts;
    private final Intake intake;
    private final IntakeViews views;
    private final LookingUp lookingUp;

    QuestionsStep(IntakeDrafts drafts, Intake intake, IntakeViews views, LookingUp lookingUp) {
        this.drafts = drafts;
        this.intake = intake;
        this.views = views;
        this.lookingUp = lookingUp;
    }

    @GetMapping
    String page(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable String check,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var typed = drafts.open(draft, me);
        return show(model, typed, check == null ? List.of() : intake.errors(typed, IntakeStep.QUESTIONS), me);
    }

    @PostMapping
    String save(
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        var typed = QuestionActs.apply(drafts.open(draft, me).with(IntakeStep.QUESTIONS, sent), act);
        drafts.save(typed, me);
        if (!act.isEmpty()) {
            return "redirect:/desk/new/" + draft + "/questions";
        }
        var errors = intake.errors(typed, IntakeStep.QUESTIONS);
        if (errors.isEmpty()) {
            return "redirect:/desk/new/" + draft + "/documents";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, typed, errors, me);
    }

    /** The questions alone, after an answer on which others hang. */
    @PostMapping("/asked")
    String asked(
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var typed = QuestionActs.apply(drafts.open(draft, me).with(IntakeStep.QUESTIONS, sent), act);
        drafts.save(typed, me);
        show(model, typed, List.of(), me);
        return "requests/intake/asked";
    }

    private String show(Model model, IntakeDraft typed, List<FieldError> errors, CurrentStaff me) {
        var questions = intake.questions(typed);
        model.addAttribute("questions", questions);
        model.addAttribute("found", lookingUp.of(typed, questions, me));
        return views.show(model, typed, IntakeStep.QUESTIONS, errors);
    }
}
