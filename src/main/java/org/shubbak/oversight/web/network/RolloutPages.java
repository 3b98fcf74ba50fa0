package org.shubbak.oversight.web.network;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.rollout.Centre;
import org.shubbak.oversight.network.rollout.Centres;
import org.shubbak.oversight.network.rollout.LinkStates;
import org.shubbak.oversight.network.rollout.PlanningCentre;
import org.shubbak.oversight.network.rollout.RolloutYears;
import org.shubbak.oversight.network.rollout.Stage;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rollout by year and governorate, its centres with what is heard of them, and the plan for a new one. */
@Controller
class RolloutPages {

    private final RolloutYears years;
    private final Centres centres;
    private final LinkStates links;
    private final PlanningCentre planning;
    private final Planners planners;
    private final Organisation organisation;
    private final Clock clock;

    RolloutPages(
            RolloutYears years,
            Centres centres,
            LinkStates links,
            PlanningCentre planning,
            Planners planners,
            Organisation organisation,
            Clock clock) {
        this.years = years;
        this.centres = centres;
        this.links = links;
        this.planning = planning;
        this.planners = planners;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/rollout")
    ModelAndView rollout(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) @Nullable Integer year) {
        return page(year, Map.of(), FormErrors.NONE, me);
    }

    @GetMapping("/rollout/figures.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal CurrentStaff me, @RequestParam int year) {
        var text =
                new StringBuilder("\uFEFFgovernorate,year,centres,open,under_way,planned,budget_under_way,spent\r\n");
        for (var line : years.of(shown(year), me)) {
            text.append(String.join(
                            ",",
                            List.of(
                                    line.governorate(),
                                    Integer.toString(shown(year)),
                                    Long.toString(line.centres()),
                                    Long.toString(line.open()),
                                    Long.toString(line.underWay()),
                                    Long.toString(line.planned()),
                                    line.budget().toString(),
                                    line.spent().toString())))
                    .append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"rollout-" + shown(year) + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/rollout")
    ModelAndView plan(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        try {
            var plan = new PlanningCentre.Plan(
                    sent.getOrDefault("governorate", ""),
                    sent.getOrDefault("nameAr", ""),
                    sent.getOrDefault("nameEn", ""),
                    sent.getOrDefault("unit", ""),
                    sent.getOrDefault("day", ""));
            var id = planning.plan(plan, false, me, sent.getOrDefault("commandKey", ""));
            Flash.done(next, "network.rollout.planned");
            return new ModelAndView("redirect:/rollout/" + id);
        } catch (Refusal refusal) {
            ModelAndView view = page(null, sent, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
    }

    private ModelAndView page(@Nullable Integer year, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        int shown = shown(year);
        List<Centre> all = centres.of(me);
        var lines = years.of(shown, me);
        var units = all.stream().map(Centre::unit).filter(Objects::nonNull).toList();
        return new ModelAndView("oversight/network/rollout")
                .addObject("year", shown)
                .addObject("thisYear", CairoTime.today(clock).getYear())
                .addObject("firstYear", Math.min(years.first(shown), shown))
                .addObject("lines", lines)
                .addObject("total", RolloutYears.total(lines))
                .addObject("centres", comingFirst(all))
                .addObject("links", links.of(units))
                .addObject("now", clock.instant())
                .addObject("plans", planners.plans(me))
                .addObject("governorates", organisation.governorates())
                .addObject(
                        "plannable",
                        organisation.governorates().stream()
                                .filter(one -> planners.plansIn(me, one.code()))
                                .toList())
                .addObject(
                        "freeUnits",
                        organisation.units().stream()
                                .filter(unit -> planners.plansIn(me, organisation.governorateOf(unit.id())))
                                .filter(unit -> !units.contains(unit.id()))
                                .toList())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    /** Who looks at the rollout looks for those that are on their way; the open ones follow. */
    private static List<Centre> comingFirst(List<Centre> all) {
        return all.stream()
                .sorted(Comparator.comparing((Centre centre) -> centre.stage() == Stage.OPEN)
                        .thenComparing(centre -> centre.stage() == Stage.PLANNED))
                .toList();
    }

    private int shown(@Nullable Integer year) {
        int today = CairoTime.today(clock).getYear();
        return year == null ? today : Math.clamp(year, 2010, today);
    }
}
