package org.shubbak.oversight.web.signals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.late.LateNames;
import org.shubbak.oversight.signals.ClosingQuestion;
import org.shubbak.oversight.signals.Question;
import org.shubbak.oversight.signals.Questions;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions to look at, each with its numbers and its files, and the way to close one with a finding. */
@Controller
class SignalPages {

    private static final String ONE = "/signals/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Questions questions;
    private final ClosingQuestion closing;
    private final LateNames names;

    SignalPages(Questions questions, ClosingQuestion closing, LateNames names) {
        this.questions = questions;
        this.closing = closing;
        this.names = names;
    }

    @GetMapping("/signals")
    ModelAndView list(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(defaultValue = "open") String tab,
            @RequestParam(required = false) @Nullable UUID after) {
        boolean closed = tab.equals("closed");
        return new ModelAndView("oversight/signals/list")
                .addObject("listed", questions.list(closed, after, me))
                .addObject("closed", closed)
                .addObject("first", after == null)
                .addObject("names", names);
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id) {
        return page(questions.get(id, me), CloseForm.EMPTY, FormErrors.NONE, me);
    }

    @PostMapping(ONE)
    ModelAndView close(
            @AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, CloseForm form, RedirectAttributes next) {
        String key = form.commandKey();
        try {
            closing.close(form.command(id), me, key == null ? "" : key);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            ModelAndView view = page(questions.get(id, me), form, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "signals.was-closed");
        return new ModelAndView("redirect:/signals");
    }

    @PostMapping("/signals")
    ModelAndView compute(@AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        Flash.done(next, questions.compute(me) ? "signals.compute.asked" : "signals.compute.going");
        return new ModelAndView("redirect:/signals");
    }

    private ModelAndView page(Question question, CloseForm form, FormErrors errors, CurrentStaff me) {
        return new ModelAndView("oversight/signals/one")
                .addObject("question", question)
                .addObject("files", questions.files(question))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("mayReadHistory", me.has(Role.AUDITOR))
                .addObject("names", names);
    }
}
