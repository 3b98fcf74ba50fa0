package org.shubbak.oversight.web.late;

import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.late.EscalationSettings;
import org.shubbak.oversight.late.Thresholds;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After how many days a late request goes up; seen by all who see late requests, set by the governorate. */
@Controller
class EscalationPages {

    private final EscalationSettings settings;

    EscalationPages(EscalationSettings settings) {
        this.settings = settings;
    }

    /** What was typed. */
    public record DaysForm(
            @Nullable String governorateDays,
            @Nullable String ministryDays,
            @Nullable Integer version) {

        static DaysForm of(Thresholds days) {
            return new DaysForm(
                    Integer.toString(days.governorateDays()), Integer.toString(days.ministryDays()), days.version());
        }

        static @Nullable Integer number(@Nullable String typed) {
            String digits = typed == null ? "" : ArabicText.asciiDigits(typed).strip();
            return digits.matches("[0-9]{1,4}") ? Integer.valueOf(digits) : null;
        }
    }

    @GetMapping("/late/escalation")
    ModelAndView settings(@AuthenticationPrincipal CurrentStaff me) {
        return page(DaysForm.of(settings.of(me)), FormErrors.NONE, me);
    }

    @PostMapping("/late/escalation")
    ModelAndView change(@AuthenticationPrincipal CurrentStaff me, DaysForm form, RedirectAttributes next) {
        Integer version = form.version();
        try {
            settings.change(
                    DaysForm.number(form.governorateDays()),
                    DaysForm.number(form.ministryDays()),
                    version == null ? -1 : version,
                    me);
        } catch (Refusal refusal) {
            ModelAndView view = page(form, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "late.escalation.set");
        return new ModelAndView("redirect:/late/escalation");
    }

    private ModelAndView page(DaysForm form, FormErrors errors, CurrentStaff me) {
        Integer version = form.version();
        return new ModelAndView("oversight/late/escalation")
                .addObject("governorateDays", form.governorateDays() == null ? "" : form.governorateDays())
                .addObject("ministryDays", form.ministryDays() == null ? "" : form.ministryDays())
                .addObject("version", version == null ? 0 : version)
                .addObject("mayChange", settings.mayChange(me))
                .addObject("errors", errors);
    }
}
