package org.shubbak.requests.web.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first question at the window: which service. Found by part of its name as one types, or by sector. */
@Controller
class ServiceStep {

    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private final Catalogue catalogue;
    private final IntakeDrafts drafts;

    ServiceStep(Catalogue catalogue, IntakeDrafts drafts) {
        this.catalogue = catalogue;
        this.drafts = drafts;
    }

    @GetMapping("/desk/new")
    String choose(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(required = false) @Nullable UUID draft,
            Model model) {
        fill(model, q, sector, draft);
        model.addAttribute("sectors", catalogue.sectors());
        return "requests/intake/service";
    }

    /** The rows alone, while the name is being typed. */
    @GetMapping("/desk/new/services")
    String found(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID draft,
            Model model) {
        fill(model, q, "", draft);
        return "requests/intake/found";
    }

    @PostMapping("/desk/new")
    String chosen(
            @RequestParam String service,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(defaultValue = "") String licence,
            @AuthenticationPrincipal CurrentStaff me) {
        var code = catalogue.all().stream()
                .map(ServiceDefinition::code)
                .filter(known -> known.value().equals(service))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", "?"));
        UUID id = draft == null ? drafts.start(code, me) : changed(draft, code, me);
        renewing(id, licence, me);
        return "redirect:/desk/new/" + id + "/applicant";
    }

    /** A renewal starts with the licence it renews filled in. */
    private void renewing(UUID id, String licence, CurrentStaff me) {
        var draft = drafts.open(id, me);
        draft.service().questions().stream()
                .filter(question -> !licence.isBlank() && question.type() == Question.Type.LICENCE)
                .findFirst()
                .ifPresent(question -> drafts.save(
                        draft.with(
                                "form." + question.key() + ".number",
                                licence.substring(0, Math.min(licence.length(), LONGEST))),
                        me));
    }

    private UUID changed(UUID draft, ServiceCode code, CurrentStaff me) {
        drafts.change(draft, code, me);
        return draft;
    }

    private void fill(Model model, String q, String sector, @Nullable UUID draft) {
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<ServiceDefinition> found = sector.isEmpty()
                ? catalogue.search(typed, MOST)
                : catalogue.all().stream()
                        .filter(it -> it.sectorEn().equals(sector))
                        .toList();
        model.addAttribute("q", typed);
        model.addAttribute("sector", sector);
        model.addAttribute("draft", draft == null ? "" : draft.toString());
        model.addAttribute("services", typed.isBlank() && sector.isEmpty() ? List.of() : found);
    }
}
