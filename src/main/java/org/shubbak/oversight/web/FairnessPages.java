package org.shubbak.oversight.web;

import org.shubbak.oversight.Fairness;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public fairness figure of every centre. */
@Controller
class FairnessPages {

    private final Fairness fairness;

    FairnessPages(Fairness fairness) {
        this.fairness = fairness;
    }

    @GetMapping("/fairness")
    String centres(Model model) {
        model.addAttribute("units", fairness.units());
        return "oversight/centres";
    }

    @GetMapping("/fairness/{unit}")
    String centre(@PathVariable String unit, Model model) {
        model.addAttribute("figure", fairness.of(Units.read(unit)));
        return "oversight/fairness";
    }
}
