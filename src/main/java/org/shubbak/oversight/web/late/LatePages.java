package org.shubbak.oversight.web.late;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.late.ExplainingDelay;
import org.shubbak.oversight.late.LateNames;
import org.shubbak.oversight.late.LateRequests;
import org.shubbak.oversight.late.LateRequests.Listed;
import org.shubbak.oversight.late.LateRow;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
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

/** Late requests: the list, oldest first, and the page of one on which a manager says why and by when. */
@Controller
class LatePages {

    private final LateRequests requests;
    private final ExplainingDelay explaining;
    private final LateNames names;
    private final Scope scope;
    private final Clock clock;

    LatePages(LateRequests requests, ExplainingDelay explaining, LateNames names, Scope scope, Clock clock) {
        this.requests = requests;
        this.explaining = explaining;
        this.names = names;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/late")
    ModelAndView list(@AuthenticationPrincipal CurrentStaff me, ListForm form) {
        Listed listed = requests.list(form.filter(), me);
        return new ModelAndView("oversight/late/list")
                .addObject("listed", listed)
                .addObject("form", form)
                .addObject("mayExplain", me.has(Role.MANAGER))
                .addObject("units", List.copyOf(scope.of(me)))
                .addObject("names", names);
    }

    @GetMapping("/late/requests/{number}")
    ModelAndView one(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable String number,
            @RequestParam(defaultValue = "/late") String back) {
        LateRow row = requests.get(number, me);
        return page(row, ExplainForm.of(row, back), FormErrors.NONE, me);
    }

    @PostMapping("/late/requests/{number}")
    ModelAndView explain(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable String number,
            ExplainForm form,
            RedirectAttributes next) {
        @Nullable String key = form.commandKey();
        try {
            explaining.explain(form.command(number), me, key == null ? "" : key);
        } catch (Refusal refusal) {
            return again(requests.get(number, me), form, refusal, me);
        }
        Flash.done(next, "late.explained", number);
        return new ModelAndView("redirect:" + form.next());
    }

    private ModelAndView again(LateRow row, ExplainForm form, Refusal refusal, CurrentStaff me) {
        ModelAndView view = page(row, form.at(row.version()), FormErrors.of(refusal), me);
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }

    private ModelAndView page(LateRow row, ExplainForm form, FormErrors errors, CurrentStaff me) {
        return new ModelAndView("oversight/late/one")
                .addObject("row", row)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("people", explaining.candidates(row))
                .addObject("promises", requests.promises(row))
                .addObject("today", CairoTime.today(clock))
                .addObject("back", form.next())
                .addObject("mayExplain", me.has(Role.MANAGER))
                .addObject("names", names);
    }
}
