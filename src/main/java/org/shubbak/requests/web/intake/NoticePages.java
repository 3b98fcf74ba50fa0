package org.shubbak.requests.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.organisation.Role;
import org.shubbak.requests.CompleteCaseStep;
import org.shubbak.requests.CompletingStep;
import org.shubbak.requests.Requests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.web.Flash;
import org.shubbak.workflow.StepId;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Tab;
import org.shubbak.workflow.Workflows;
import org.shubbak.workflow.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The window takes an applicant's notice that he met the conditions (إخطار باستيفاء الاشتراطات). */
@Controller
class NoticePages {

    private static final String NOTICE = "notice";
    private static final int MOST_SHOWN = 50;

    private final Worklist worklist;
    private final Workflows workflows;
    private final Requests requests;
    private final Catalogue catalogue;
    private final CompletingStep completing;

    NoticePages(
            Worklist worklist, Workflows workflows, Requests requests, Catalogue catalogue, CompletingStep completing) {
        this.worklist = worklist;
        this.workflows = workflows;
        this.requests = requests;
        this.catalogue = catalogue;
        this.completing = completing;
    }

    /** What the button of a row sends. */
    record NoticeForm(@Nullable String commandKey, @Nullable String step, int expectedVersion) {}

    @GetMapping("/desk/notices")
    String awaited(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal CurrentStaff me, Model model) {
        var steps = q.isBlank() ? oldest(me) : named(q, me);
        model.addAttribute("q", q.strip());
        model.addAttribute(
                "awaited",
                steps.stream()
                        .map(step -> new DeskRows.Awaited(step, catalogue.named(step.service())))
                        .toList());
        return "requests/intake/notices";
    }

    @PostMapping("/desk/notices/{number}")
    String take(
            @PathVariable String number,
            @ModelAttribute NoticeForm form,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var step = StepId.of(form.step() == null ? "" : form.step());
        var key = form.commandKey() == null ? "" : form.commandKey();
        completing.complete(
                new CompleteCaseStep(step, "given", null, null, null, Map.of(), form.expectedVersion()), me, key);
        Flash.done(next, "requests.intake.notice.done", number);
        return "redirect:/desk/notices";
    }

    private List<StepView> oldest(CurrentStaff me) {
        return worklist.mine(me.id(), me.unit(), Set.of(Role.CLERK), Tab.TODO, null, MOST_SHOWN).steps().stream()
                .filter(step -> step.kind().equals(NOTICE))
                .toList();
    }

    private List<StepView> named(String number, CurrentStaff me) {
        return requests.find(number).filter(row -> me.mayServe(row.unit())).stream()
                .map(row -> workflows.openStepsOf(row.id()))
                .flatMap(List::stream)
                .filter(step -> step.kind().equals(NOTICE))
                .toList();
    }
}
