package org.shubbak.oversight.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.Places.Place;
import org.shubbak.oversight.report.AskedReport;
import org.shubbak.oversight.report.AskingForReport;
import org.shubbak.oversight.report.MonthReports;
import org.shubbak.oversight.report.ReportFile;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The monthly reports: one click makes one, and all that were made are there to be opened again. */
@Controller
class ReportPages {

    private static final int LINES = 20;
    private static final int MONTHS = 24;

    private final MonthReports reports;
    private final AskingForReport asking;
    private final NamingReports rows;
    private final Places places;
    private final Clock clock;

    ReportPages(MonthReports reports, AskingForReport asking, NamingReports rows, Places places, Clock clock) {
        this.reports = reports;
        this.asking = asking;
        this.rows = rows;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String all(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        YearMonth last = YearMonth.from(CairoTime.today(clock)).minusMonths(1);
        return list(me, before, "", last.toString(), FormErrors.NONE, model);
    }

    @PostMapping("/reports")
    String ask(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String commandKey,
            HttpServletResponse response,
            Model model) {
        try {
            var asked = asking.ask(places.read(area, me), month, me, commandKey);
            return "redirect:/reports/" + asked.report();
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return list(me, null, area, month, FormErrors.of(refusal), model);
        }
    }

    @GetMapping("/reports/{id:[0-9a-f-]{36}}")
    String one(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, Model model) {
        model.addAttribute("row", rows.of(seen(id, me)));
        return "oversight/report/one";
    }

    @GetMapping("/reports/{id:[0-9a-f-]{36}}/{file}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, @PathVariable String file) {
        AskedReport report = seen(id, me);
        ReportFile named = ReportFile.named(file).orElseThrow(ReportPages::unknown);
        byte[] content = reports.file(id, named).orElseThrow(ReportPages::unknown);
        String name = "report-" + report.area().code() + "-" + report.month() + "-" + named.name();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(named.mediaType()))
                .header(
                        "Content-Disposition",
                        (named.format().equals("pdf") ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .body(content);
    }

    private AskedReport seen(UUID id, CurrentStaff me) {
        AskedReport report = reports.find(id).orElseThrow(ReportPages::unknown);
        places.require(me, report.area());
        return report;
    }

    private String list(
            CurrentStaff me, @Nullable UUID before, String area, String month, FormErrors errors, Model model) {
        List<Place> within = places.within(me);
        List<AskedReport> found =
                reports.of(within.stream().map(place -> place.area().code()).toList(), before, LINES + 1);
        List<AskedReport> shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("places", within);
        model.addAttribute("area", area);
        model.addAttribute("month", month);
        model.addAttribute("months", months());
        model.addAttribute("rows", rows.of(shown));
        model.addAttribute("next", found.size() > LINES ? shown.getLast().id().toString() : "");
        model.addAttribute("errors", errors);
        return "oversight/report/all";
    }

    private List<MonthChoice> months() {
        YearMonth now = YearMonth.from(CairoTime.today(clock));
        return Stream.iterate(now, month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new MonthChoice(month.toString(), rows.month(month)))
                .toList();
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "reports.unknown");
    }
}
