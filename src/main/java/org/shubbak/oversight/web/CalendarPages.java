package org.shubbak.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.Calendars;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official calendar: feasts, the days off for them, and the decrees that moved them. */
@Controller
class CalendarPages {

    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    ModelAndView calendar(@RequestParam(required = false) @Nullable Integer year) {
        int today = CairoTime.today(clock).getYear();
        return list(year == null ? today : Math.clamp(year, today - 5, today + 5), CalendarForm.NONE);
    }

    @PostMapping("/admin/calendar/{nominal}/move")
    ModelAndView move(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate nominal,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate observed,
            @RequestParam(defaultValue = "") String decree,
            RedirectAttributes next) {
        try {
            calendars.move(nominal, observed, decree, me);
        } catch (Refusal refusal) {
            return again(nominal.getYear(), CalendarForm.moving(nominal, decree, refusal), refusal);
        }
        Flash.done(next, "oversight.calendar.moved");
        return new ModelAndView("redirect:/admin/calendar?year=" + nominal.getYear());
    }

    @PostMapping("/admin/calendar")
    ModelAndView declare(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String nameAr,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String decree,
            RedirectAttributes next) {
        int year = (day == null ? CairoTime.today(clock) : day).getYear();
        try {
            calendars.declare(day, nameAr, nameEn, decree, me);
        } catch (Refusal refusal) {
            return again(year, CalendarForm.declaring(day, nameAr, nameEn, decree, refusal), refusal);
        }
        Flash.done(next, "oversight.calendar.moved");
        return new ModelAndView("redirect:/admin/calendar?year=" + year);
    }

    private ModelAndView again(int year, CalendarForm form, Refusal refusal) {
        ModelAndView view = list(year, form);
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }

    private ModelAndView list(int year, CalendarForm form) {
        return new ModelAndView("oversight/calendar")
                .addObject("year", year)
                .addObject("holidays", calendars.of(year))
                .addObject("form", form);
    }
}
