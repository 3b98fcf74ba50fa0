package org.shubbak.licences.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Licence;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.licences.ReadingLicence;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One output's page for staff. */
@Controller
class LicencePages {

    private final ReadingLicence reading;
    private final ChangingLicence changing;
    private final Licences licences;
    private final Organisation organisation;
    private final DocumentAnswer answer;
    private final Clock clock;

    LicencePages(
            ReadingLicence reading,
            ChangingLicence changing,
            Licences licences,
            Organisation organisation,
            DocumentAnswer answer,
            Clock clock) {
        this.reading = reading;
        this.changing = changing;
        this.licences = licences;
        this.organisation = organisation;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping("/licences/{number}")
    ModelAndView show(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return page(number, me, new Proposal(Act.SUSPEND, "", ""), FormErrors.NONE);
    }

    @GetMapping("/licences/{number}.pdf")
    ResponseEntity<Resource> print(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return answer.inline(reading.print(number, me));
    }

    @PostMapping("/licences/{number}/changes")
    ModelAndView propose(
            @PathVariable String number,
            Proposal proposal,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            var licence = LicenceNumber.read(number)
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "licences.unknown"));
            changing.propose(licence, proposal.act(), proposal.successor(), proposal.reason(), me);
        } catch (Refusal refusal) {
            var page = page(number, me, proposal, FormErrors.of(refusal));
            page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
            return page;
        }
        Flash.done(next, "licences.page.proposed");
        return new ModelAndView("redirect:/licences/" + number);
    }

    @PostMapping("/licences/{number}/changes/{change}")
    String decide(
            @PathVariable String number,
            @PathVariable UUID change,
            @RequestParam boolean confirmed,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        if (confirmed) {
            changing.confirm(change, me);
        } else {
            changing.reject(change, me);
        }
        Flash.done(next, "licences.page.decided");
        return "redirect:/licences/" + number;
    }

    private ModelAndView page(String number, CurrentStaff me, Proposal proposal, FormErrors errors) {
        var licence = reading.read(number, me);
        var page = new ModelAndView("licences/licence");
        page.addObject("licence", licence);
        page.addObject("unit", organisation.unit(licence.unit()));
        page.addObject("state", licence.stateOn(CairoTime.today(clock)));
        page.addObject(
                "renewal",
                licences.dueForRenewal(licence).map(ServiceCode::value).orElse(""));
        page.addObject("seal", licences.sealOf(licence.number()));
        page.addObject("signedBy", licences.signerOf(licence.number()).orElse(""));
        page.addObject("mayRenew", me.has(Role.CLERK));
        page.addObject("changes", changes(licence, me));
        page.addObject("acts", acts(licence, me));
        page.addObject("proposal", proposal);
        page.addObject("errors", errors);
        return page;
    }

    private List<ChangeLine> changes(Licence licence, CurrentStaff me) {
        boolean mayDecide = ChangingLicence.mayChange(licence, me);
        return changing.of(licence.number()).stream()
                .map(change -> ChangeLine.of(change, organisation, mayDecide, me))
                .toList();
    }

    private static List<Act> acts(Licence licence, CurrentStaff me) {
        return ChangingLicence.mayChange(licence, me)
                ? List.of(Act.values()).stream()
                        .filter(act -> act.from(licence.state()).isPresent())
                        .toList()
                : List.of();
    }
}
