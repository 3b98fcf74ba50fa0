package org.shubbak.requests.web;

import java.util.Map;
import org.shubbak.requests.GivingLateNotice;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The window takes the applicant's notice that the time of his request is over. */
@Controller
class LateNoticePages {

    private final GivingLateNotice giving;
    private final CaseDesks desks;

    LateNoticePages(GivingLateNotice giving, CaseDesks desks) {
        this.giving = giving;
        this.desks = desks;
    }

    @PostMapping("/cases/{number}/late-notice")
    ModelAndView give(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var form = CaseForm.of(sent);
        try {
            giving.atWindow(number, form.text("identity"), me, CaseAnswers.key(form));
        } catch (Refusal refusal) {
            return CaseAnswers.again(desks, number, form, refusal, me);
        }
        Flash.done(next, "work.late-notice.given", number);
        return new ModelAndView("redirect:/cases/" + number + "#late-notice");
    }
}
