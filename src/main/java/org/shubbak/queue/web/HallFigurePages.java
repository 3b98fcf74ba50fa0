package org.shubbak.queue.web;

import java.util.Locale;
import org.shubbak.queue.figures.HallFairness;
import org.shubbak.queue.figures.HallFigures;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of a hall: the public ones, and the manager's. */
@Controller
class HallFigurePages {

    private final HallFairness fairness;
    private final HallFigures figures;
    private final ServicesShown services;
    private final Halls halls;

    HallFigurePages(HallFairness fairness, HallFigures figures, ServicesShown services, Halls halls) {
        this.fairness = fairness;
        this.figures = figures;
        this.services = services;
        this.halls = halls;
    }

    @GetMapping("/fairness/{unit}/hall")
    String fairness(@PathVariable String unit, Model model) {
        model.addAttribute("figure", fairness.of(read(unit)));
        return "queue/fairness";
    }

    @GetMapping("/hall/figures")
    String figures(@AuthenticationPrincipal CurrentStaff me, Model model) {
        model.addAttribute("figures", figures.of(me));
        model.addAttribute("services", services);
        model.addAttribute("lines", halls.of(me.unit()).lines());
        return "queue/figures";
    }

    /** @throws Refusal {@code organisation.unknown-unit} for what cannot be a unit's code */
    static UnitId read(String typed) {
        try {
            return new UnitId(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException shapeless) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", typed);
        }
    }
}
