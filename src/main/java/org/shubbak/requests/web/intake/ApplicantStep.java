package org.shubbak.requests.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.Applicants;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.NationalId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who applies: a citizen by national ID, a company, a foreigner, and an agent where one acts. */
@Controller
@RequestMapping("/desk/new/{draft}")
class ApplicantStep {

    private final IntakeDrafts drafts;
    private final Intake intake;
    private final IntakeViews views;
    private final Applicants applicants;
    private final Organisation organisation;

    ApplicantStep(
            IntakeDrafts drafts, Intake intake, IntakeViews views, Applicants applicants, Organisation organisation) {
        this.drafts = drafts;
        this.intake = intake;
        this.views = views;
        this.applicants = applicants;
        this.organisation = organisation;
    }

    @GetMapping("/applicant")
    String page(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable String check,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var typed = drafts.open(draft, me);
        known(model, "", me);
        identity(model, typed);
        return views.show(
                model,
                typed,
                IntakeStep.APPLICANT,
                check == null ? List.of() : intake.errors(typed, IntakeStep.APPLICANT));
    }

    @PostMapping("/applicant")
    String save(
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        var typed = drafts.open(draft, me).with(IntakeStep.APPLICANT, sent);
        drafts.save(typed, me);
        var errors = intake.errors(typed, IntakeStep.APPLICANT);
        if (errors.isEmpty()) {
            return "redirect:/desk/new/" + draft + "/questions";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        known(model, "", me);
        identity(model, typed);
        return views.show(model, typed, IntakeStep.APPLICANT, errors);
    }

    /**
     * Known applicants by number, phone or name; the rows alone while the clerk types. What is searched for is personal,
     * so it is sent in the body and stands in no address.
     */
    @PostMapping("/search")
    String search(
            @PathVariable UUID draft,
            @RequestParam String who,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String asRows,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var typed = drafts.open(draft, me);
        known(model, who, me);
        identity(model, typed);
        String page = views.show(model, typed, IntakeStep.APPLICANT, List.of());
        return asRows == null ? page : "requests/intake/known";
    }

    /** What the typed national ID says. */
    @PostMapping("/identity")
    String identity(
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        identity(model, drafts.open(draft, me).with(IntakeStep.APPLICANT, sent));
        return "requests/intake/identity";
    }

    /** Takes over the details of somebody known. */
    @PostMapping("/known")
    String choose(
            @PathVariable UUID draft,
            @RequestParam String who,
            @RequestParam UUID applicant,
            @AuthenticationPrincipal CurrentStaff me) {
        var typed = drafts.open(draft, me);
        applicants.find(who, me).stream()
                .filter(known -> known.id().equals(applicant))
                .findFirst()
                .ifPresent(known -> drafts.save(KnownApplicant.into(typed, known), me));
        return "redirect:/desk/new/" + draft + "/applicant";
    }

    private void known(Model model, String who, CurrentStaff me) {
        String cut = who.substring(0, Math.min(who.length(), 100));
        model.addAttribute("who", cut);
        model.addAttribute("known", cut.isBlank() ? List.of() : applicants.find(cut, me));
    }

    private void identity(Model model, IntakeDraft typed) {
        String number = typed.text("applicant.nationalId");
        var read = number.isBlank() ? null : NationalId.read(number);
        model.addAttribute("refused", read instanceof NationalId.Refused refused ? refused.code() : "");
        model.addAttribute("reading", read instanceof NationalId.Accepted accepted ? reading(accepted) : null);
        model.addAttribute("accepted", typed.ticked("applicant.checkDigitAccepted"));
    }

    private IdentityReading reading(NationalId.Accepted accepted) {
        var id = accepted.id();
        var registered = organisation.governorates().stream()
                .filter(governorate -> governorate.code().equals(id.governorateCode()))
                .findFirst()
                .orElse(null);
        return new IdentityReading(
                accepted.checkDigitMatches(), id.sex() == NationalId.Sex.MALE, id.birthDate(), registered);
    }
}
