package org.shubbak.catalogue.web.studio;

import java.util.Locale;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.OfferingServices;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.ServiceState;
import org.shubbak.catalogue.ServiceStates;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.ProcedureDrawing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One service for whoever keeps it: its state, its versions, and what can be done with it. */
@Controller
@RequestMapping("/admin/services/{code}")
class OneServicePages {

    private final Catalogue catalogue;
    private final ServiceStates states;
    private final OfferingServices offering;
    private final EditingDrafts editing;
    private final ProcedureDrawing drawing;

    OneServicePages(
            Catalogue catalogue,
            ServiceStates states,
            OfferingServices offering,
            EditingDrafts editing,
            ProcedureDrawing drawing) {
        this.catalogue = catalogue;
        this.states = states;
        this.offering = offering;
        this.editing = editing;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView one(@PathVariable String code, Locale locale) {
        return one(state(code), "", FormErrors.NONE, locale);
    }

    /** Begins a draft, or opens the one that is there. */
    @PostMapping("/draft")
    ModelAndView edit(
            @PathVariable String code,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var its = Codes.addressed(code);
        var open = editing.openOf(its);
        try {
            var draft = open.isPresent() ? open.get() : editing.begin(its, commandKey, me);
            return StudioPages.begun(draft.id());
        } catch (Refusal refusal) {
            StudioPages.failed(next, refusal);
            return back(code);
        }
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next,
            Locale locale) {
        var state = state(code);
        try {
            offering.withdraw(state.code(), reason, me);
        } catch (Refusal refusal) {
            return StudioPages.refused(one(state, reason, FormErrors.of(refusal), locale), refusal);
        }
        Flash.done(next, "studio.withdrawn", code);
        return back(code);
    }

    @PostMapping("/return")
    ModelAndView bringBack(
            @PathVariable String code, @AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        try {
            offering.bringBack(state(code).code(), me);
            Flash.done(next, "studio.brought-back", code);
        } catch (Refusal refusal) {
            StudioPages.failed(next, refusal);
        }
        return back(code);
    }

    private ModelAndView one(ServiceState state, String reason, FormErrors errors, Locale locale) {
        ServiceDefinition newest = catalogue.newest(state.code()).orElseThrow();
        return new ModelAndView("catalogue/studio/service")
                .addObject("state", state)
                .addObject("service", newest)
                .addObject("history", catalogue.history(state.code()))
                .addObject("draft", editing.openOf(state.code()).orElse(null))
                .addObject(
                        "svg", drawing.svg(newest.procedure(), null, newest.department(), locale, java.util.Map.of()))
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    private ServiceState state(String code) {
        return states.of(Codes.addressed(code))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code));
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/admin/services/" + code);
    }
}
