package org.shubbak.certificates.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.shubbak.certificates.ChangingTrust;
import org.shubbak.certificates.TrustAct;
import org.shubbak.certificates.TrustOverview;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seals, officials' certificates, units whose head signs himself, and the changes of them by two people. */
@Controller
@RequestMapping("/trust")
class TrustPages {

    private static final int CHANGES_SHOWN = 60;

    private final TrustOverview overview;
    private final ChangingTrust changing;
    private final Organisation organisation;

    TrustPages(TrustOverview overview, ChangingTrust changing, Organisation organisation) {
        this.overview = overview;
        this.changing = changing;
        this.organisation = organisation;
    }

    @GetMapping
    String show(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return page(me, new TrustTyped("", "", ""), FormErrors.NONE, model);
    }

    @PostMapping("/changes")
    String propose(
            @RequestParam TrustAct act,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            changing.propose(act, subject, reason, me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, new TrustTyped(act.name(), subject, reason), FormErrors.of(refusal), model);
        }
        Flash.done(next, "certificates.proposed");
        return "redirect:/trust";
    }

    @PostMapping("/changes/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean confirmed,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        if (confirmed) {
            changing.confirm(id, me);
        } else {
            changing.reject(id, me);
        }
        Flash.done(next, "certificates.decided");
        return "redirect:/trust";
    }

    private String page(CurrentStaff me, TrustTyped typed, FormErrors errors, Model model) {
        model.addAttribute(
                "changes",
                changing.newest(me, CHANGES_SHOWN).stream()
                        .map(change -> TrustLine.of(change, organisation, me))
                        .toList());
        model.addAttribute("officials", overview.officials(me));
        model.addAttribute("seals", overview.seals(me));
        model.addAttribute("units", overview.units(me));
        model.addAttribute("organisation", organisation);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "certificates/trust";
    }
}
