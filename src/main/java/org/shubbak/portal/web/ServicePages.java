package org.shubbak.portal.web;

import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceState;
import org.shubbak.catalogue.ServiceStates;
import org.shubbak.portal.Estimating;
import org.shubbak.portal.Practice;
import org.shubbak.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guide of services: who may have what, with which papers, at what price, how soon, and by which way. */
@Controller
@RequestMapping("/services")
class ServicePages {

    private static final int ALL = 1000;

    private final Catalogue catalogue;
    private final ServiceAddress address;
    private final ServiceFacts facts;
    private final Estimating estimating;
    private final Practice practice;
    private final ServiceStates states;

    ServicePages(
            Catalogue catalogue,
            ServiceAddress address,
            ServiceFacts facts,
            Estimating estimating,
            Practice practice,
            ServiceStates states) {
        this.catalogue = catalogue;
        this.address = address;
        this.facts = facts;
        this.estimating = estimating;
        this.practice = practice;
        this.states = states;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String who,
            Model model) {
        var search = new ServiceSearch(q, sector, who);
        model.addAttribute("search", search);
        model.addAttribute("sectors", catalogue.sectors());
        model.addAttribute("services", search.of(catalogue.search(search.text(), ALL)));
        return "portal/services";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Model model) {
        var mine = new MyCase(address.find(code), typed);
        var estimate = mine.isAsked() ? estimating.of(mine.service(), mine.answers(), mine.applying()) : null;
        show(model, mine);
        model.addAttribute("estimate", estimate);
        model.addAttribute("errors", estimate == null ? FormErrors.NONE : new FormErrors(estimate.wrong()));
        return "portal/service";
    }

    /** One sheet to take home, in the applicant's own case if he told it. */
    @GetMapping("/{code}/sheet")
    String sheet(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Model model) {
        var mine = new MyCase(address.find(code), typed);
        show(model, mine);
        model.addAttribute("estimate", estimating.of(mine.service(), mine.answers(), mine.applying()));
        return "portal/sheet";
    }

    private void show(Model model, MyCase mine) {
        model.addAttribute("service", mine.service());
        model.addAttribute("facts", facts.of(mine.service()));
        model.addAttribute("practice", practice.of(mine.service().code()).orElse(null));
        model.addAttribute("mine", mine);
        model.addAttribute(
                "withdrawn",
                states.of(mine.service().code()).map(ServiceState::withdrawn).orElse(null));
    }
}
