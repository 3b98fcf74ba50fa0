package org.shubbak.oversight.web.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.shubbak.oversight.dashboard.Dashboards;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.dashboard.Levels;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboards of the three levels: everybody is led to his own and goes down from there. */
@Controller
class OverviewPages {

    private final Levels levels;
    private final Dashboards dashboards;
    private final Choices choices;
    private final Ways ways;
    private final Clock clock;

    OverviewPages(Levels levels, Dashboards dashboards, Choices choices, Ways ways, Clock clock) {
        this.levels = levels;
        this.dashboards = dashboards;
        this.choices = choices;
        this.ways = ways;
        this.clock = clock;
    }

    /** Also the address that the centre's page once had. */
    @GetMapping({"/overview", "/manager"})
    String home(@AuthenticationPrincipal CurrentStaff me) {
        Level home = levels.home(me);
        return "redirect:/overview/" + home.code();
    }

    @GetMapping("/overview/{code}")
    String level(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Locale locale,
            Model model) {
        Look look = Look.of(code, sent);
        Level level = levels.read(code, look.alone(), me);
        if (!level.code().equals(code)) {
            return "redirect:" + look.at(level).href();
        }
        LocalDate today = CairoTime.today(clock);
        FormErrors errors = FormErrors.NONE;
        Stretch stretch = Stretch.thisMonth(today);
        try {
            stretch = Stretch.of(look, today);
        } catch (Refusal wrong) {
            errors = FormErrors.of(wrong);
        }
        boolean arabic = locale.getLanguage().equals("ar");
        Axis axis = Axis.valueOf(look.by().toUpperCase(Locale.ROOT));
        var board = dashboards.of(level, stretch.span(), choices.cut(look), axis, me);
        model.addAttribute("drawn", Drawn.of(board, look, arabic));
        model.addAttribute("look", look);
        model.addAttribute("stretch", stretch);
        model.addAttribute("lists", choices.lists(look, today, arabic));
        model.addAttribute("ways", ways.of(me, levels.home(me)));
        model.addAttribute("errors", errors);
        return "oversight/dashboard/level";
    }

    /** The figures alone, for a page that is being watched. */
    @GetMapping("/overview/{code}/figures")
    String figures(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        Look look = Look.of(code, sent);
        Level level = levels.read(code, look.alone(), me);
        Stretch stretch = Stretch.of(look, CairoTime.today(clock));
        model.addAttribute("headline", dashboards.headline(level, stretch.span(), choices.cut(look)));
        model.addAttribute("level", level);
        model.addAttribute("look", look);
        return "oversight/dashboard/figures";
    }
}
