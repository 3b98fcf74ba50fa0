package org.shubbak.requests.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.requests.Channel;
import org.shubbak.requests.Drafts;
import org.shubbak.requests.SubmittingRequest;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last look before the request is registered, and the registration. */
@Controller
@RequestMapping("/desk/new/{draft}")
class CheckStep {

    private final IntakeDrafts open;
    private final Drafts drafts;
    private final Intake intake;
    private final IntakeViews views;
    private final SubmittingRequest submitting;
    private final Organisation organisation;

    CheckStep(
            IntakeDrafts open,
            Drafts drafts,
            Intake intake,
            IntakeViews views,
            SubmittingRequest submitting,
            Organisation organisation) {
        this.open = open;
        this.drafts = drafts;
        this.intake = intake;
        this.views = views;
        this.submitting = submitting;
        this.organisation = organisation;
    }

    /** A draft opened again goes on where it stands. */
    @GetMapping
    String goOn(@PathVariable UUID draft, @AuthenticationPrincipal CurrentStaff me) {
        return "redirect:/desk/new/" + draft + "/"
                + intake.first(open.open(draft, me)).word();
    }

    @GetMapping("/check")
    String page(@PathVariable UUID draft, @AuthenticationPrincipal CurrentStaff me, Model model) {
        var typed = open.open(draft, me);
        var first = intake.first(typed);
        return first == IntakeStep.CHECK
                ? show(model, typed, List.of())
                : "redirect:/desk/new/" + draft + "/" + first.word() + "?check";
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID draft,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        var registered = drafts.registeredAs(draft, me);
        if (registered.isPresent()) {
            return "redirect:/desk/done/" + registered.get();
        }
        var typed = open.open(draft, me);
        var first = intake.first(typed);
        if (first != IntakeStep.CHECK) {
            return "redirect:/desk/new/" + draft + "/" + first.word() + "?check";
        }
        try {
            var command = intake.command(typed, me.unit(), channel(me));
            return "redirect:/desk/done/"
                    + submitting.submit(command, me, "desk:" + draft).number();
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(model, typed, said(refusal));
        }
    }

    /** Keeps what is typed in any step while the hand rests. */
    @PostMapping("/save/{step}")
    ResponseEntity<Void> keep(
            @PathVariable UUID draft,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me) {
        var typed = open.open(draft, me);
        List.of(IntakeStep.values()).stream()
                .filter(known -> known.word().equals(step))
                .findFirst()
                .ifPresent(known -> open.save(typed.with(known, sent), me));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID draft, @AuthenticationPrincipal CurrentStaff me) {
        drafts.drop(draft, me);
        return "redirect:/desk";
    }

    private Channel channel(CurrentStaff me) {
        return organisation.unit(me.unit()).kind() == Unit.Kind.MOBILE ? Channel.MOBILE : Channel.WINDOW;
    }

    private String show(Model model, IntakeDraft typed, List<FieldError> errors) {
        model.addAttribute("facts", intake.facts(typed));
        model.addAttribute("applicant", Intake.applicant(typed));
        return views.show(model, typed, IntakeStep.CHECK, errors);
    }

    private static List<FieldError> said(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new FieldError("", refusal.code(), refusal.args()))
                : refusal.errors();
    }
}
