package org.shubbak.requests.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.Specimen;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.requests.DrawingSpecimen;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a clerk would see of a service that an administrator drafts, and its paper, in a frame of the studio. */
@Controller
@RequestMapping("/admin/services/drafts/{id}/preview")
class DraftPreview {

    /** As everywhere, but shown inside our own pages, and no form in it goes anywhere. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final EditingDrafts editing;
    private final DrawingSpecimen drawing;
    private final Clock clock;

    DraftPreview(EditingDrafts editing, DrawingSpecimen drawing, Clock clock) {
        this.editing = editing;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/clerk")
    String clerk(@PathVariable UUID id, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        var service = read(id);
        if (service == null) {
            return "catalogue/studio/unreadable";
        }
        var specimen = Specimen.of(service);
        var draft = new IntakeView.Draft(new IntakeDraft(id, service, fields(specimen)));
        model.addAttribute("specimen", specimen);
        model.addAttribute(
                "intake",
                new IntakeView(
                        draft,
                        "questions",
                        List.of(),
                        specimen.documents(),
                        Map.of(),
                        0,
                        specimen.bill(),
                        FormErrors.NONE));
        model.addAttribute("found", new LookedUp(CairoTime.today(clock), Map.of(), Map.of(), Map.of()));
        return "requests/intake/preview";
    }

    @GetMapping("/paper")
    Object paper(@PathVariable UUID id, @AuthenticationPrincipal CurrentStaff me, HttpServletResponse response) {
        var service = read(id);
        byte[] pdf = service == null ? null : drawing.draw(service, me);
        if (service != null && pdf != null) {
            return DocumentAnswer.paper(pdf, service.code().value() + ".pdf");
        }
        response.setHeader("Content-Security-Policy", POLICY);
        return service == null ? "catalogue/studio/unreadable" : "catalogue/studio/noPaper";
    }

    private @org.jspecify.annotations.Nullable ServiceDefinition read(UUID id) {
        return Packs.read(editing.get(id).text()).definition();
    }

    /** The sample's answers by the names of the form's fields. */
    private static Map<String, Object> fields(Specimen specimen) {
        var fields = new HashMap<String, Object>();
        var sample = specimen.sample();
        if (sample != null) {
            sample.answers().forEach((key, value) -> put(fields, "form." + key, value));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        switch (value) {
            case Map<?, ?> parts -> parts.forEach((part, its) -> put(fields, name + "." + part, its));
            case List<?> rows
            when !rows.isEmpty() && rows.getFirst() instanceof Map -> {
                for (int i = 0; i < rows.size(); i++) {
                    put(fields, name + "." + i, rows.get(i));
                }
            }
            case List<?> several -> fields.put(name, several);
            default -> fields.put(name, value.toString());
        }
    }
}
