package org.shubbak.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shubbak.requests.AskingForCompletion;
import org.shubbak.requests.Drafts;
import org.shubbak.requests.Noting;
import org.shubbak.requests.RevealingApplicant;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.workflow.StepId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The case page (ملف الطلب): the file without the person, and the small acts beside the decision. */
@Controller
@RequestMapping("/cases/{number}")
class CasePages {

    private final CaseDesks desks;
    private final AskingForCompletion asking;
    private final Noting noting;
    private final RevealingApplicant revealing;
    private final Drafts drafts;

    CasePages(CaseDesks desks, AskingForCompletion asking, Noting noting, RevealingApplicant revealing, Drafts drafts) {
        this.desks = desks;
        this.asking = asking;
        this.noting = noting;
        this.revealing = revealing;
        this.drafts = drafts;
    }

    @GetMapping
    String open(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me, Model model) {
        model.addAttribute("desk", desks.open(number, me));
        return CaseAnswers.VIEW;
    }

    /** The address of a form that came back with errors, asked for again: by the language switch or a bookmark. */
    @GetMapping({"/complete", "/completion", "/notes", "/person", "/late-notice"})
    String back(@PathVariable String number) {
        return "redirect:/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    @PostMapping("/completion")
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var form = CaseForm.of(sent);
        try {
            asking.ask(CaseAnswers.step(form), form.items(), me, CaseAnswers.key(form));
        } catch (Refusal refusal) {
            return CaseAnswers.again(desks, number, form, refusal, me);
        }
        Flash.done(next, "work.asked", number);
        return new ModelAndView("redirect:/work");
    }

    @PostMapping("/notes")
    ModelAndView note(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var form = CaseForm.of(sent);
        try {
            noting.note(CaseAnswers.step(form), form.text("note"), me, CaseAnswers.key(form));
        } catch (Refusal refusal) {
            return CaseAnswers.again(desks, number, form, refusal, me);
        }
        Flash.done(next, "work.noted");
        return new ModelAndView("redirect:/cases/" + number + "#history");
    }

    @PostMapping("/person")
    ModelAndView person(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me) {
        var form = CaseForm.of(sent);
        try {
            var applicant = revealing.reveal(number, form.text("reason"), me);
            return new ModelAndView(CaseAnswers.VIEW, "desk", desks.withPerson(number, applicant, me));
        } catch (Refusal refusal) {
            return CaseAnswers.again(desks, number, form, refusal, me);
        }
    }

    /** Keeps what is being typed, until the step is done. */
    @PostMapping("/draft")
    ResponseEntity<Void> keep(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me) {
        var form = CaseForm.of(sent);
        var mine = desks.open(number, me).file().mine();
        if (mine == null || !mine.id().equals(new StepId(CaseAnswers.step(form).value()))) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        drafts.save(mine.id().value(), null, CaseAnswers.worthKeeping(form), me);
        return ResponseEntity.noContent().build();
    }
}
