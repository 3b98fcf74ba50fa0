package org.shubbak.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.CentreFigures;
import org.shubbak.oversight.CentreReport;
import org.shubbak.oversight.Period;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.web.FormErrors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The centre manager's page: the figures of a period and for whom the open work waits. */
@Controller
class ManagerPages {

    private final CentreReport report;
    private final Clock clock;

    ManagerPages(CentreReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/manager")
    String centre(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Model model) {
        LocalDate today = CairoTime.today(clock);
        UnitId of = unit == null || unit.isBlank() ? me.unit() : Units.read(unit);
        FormErrors errors = FormErrors.NONE;
        Period period = Period.month(today);
        try {
            period = Period.of(from, to, today);
        } catch (Refusal wrong) {
            errors = FormErrors.of(wrong);
        }
        CentreFigures figures = report.of(of, period, me);
        model.addAttribute("figures", figures);
        model.addAttribute("periods", PeriodChoice.around(today, of));
        model.addAttribute("errors", errors);
        model.addAttribute("own", me.unit().equals(of));
        model.addAttribute("bars", Bar.of(figures.waiting()));
        return "oversight/manager";
    }
}
