package org.shubbak.fees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.fees.Amounts;
import org.shubbak.fees.CashierDays;
import org.shubbak.fees.ClosingDay;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cashier's day (يومية الخزينة): what was taken, and the close with what was counted. */
@Controller
class DayPages {

    private final CashierDays days;
    private final ClosingDay closing;
    private final Clock clock;

    DayPages(CashierDays days, ClosingDay closing, Clock clock) {
        this.days = days;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/cashier/day")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model,
            @AuthenticationPrincipal CurrentStaff me) {
        return draw("fees/day", day, "", "", FormErrors.NONE, model, me);
    }

    /** The day as paper for the file of the treasury. */
    @GetMapping("/cashier/day/print")
    String paper(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model,
            @AuthenticationPrincipal CurrentStaff me) {
        model.addAttribute("cashier", me.nameAr());
        return draw("fees/dayPaper", day, "", "", FormErrors.NONE, model, me);
    }

    @PostMapping("/cashier/day/close")
    String close(
            @RequestParam UUID till,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String counted,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @AuthenticationPrincipal CurrentStaff me) {
        try {
            closing.close(till, Amounts.typed(counted, "counted"), note, me);
            Flash.done(next, "fees.day.closed");
            return "redirect:/cashier/day?day=" + day;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return draw("fees/day", day, counted, note, FormErrors.of(refusal), model, me);
        }
    }

    private String draw(
            String view,
            @Nullable LocalDate asked,
            String counted,
            String note,
            FormErrors errors,
            Model model,
            CurrentStaff me) {
        var today = CairoTime.today(clock);
        model.addAttribute("day", days.of(me.id(), asked == null ? today : asked));
        model.addAttribute("today", today);
        model.addAttribute("leftOpen", days.leftOpen(me.id(), today));
        model.addAttribute("counted", counted);
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return view;
    }
}
