package org.shubbak.catalogue.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The citizen's page of a service as the draft would make it, in a frame of the studio. */
@Controller
class CitizenPreview {

    /** As everywhere, but shown inside our own pages, and no form in it goes anywhere. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final EditingDrafts editing;

    CitizenPreview(EditingDrafts editing) {
        this.editing = editing;
    }

    @GetMapping("/admin/services/drafts/{id}/preview/citizen")
    String page(@PathVariable UUID id, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        var read = Packs.read(editing.get(id).text()).definition();
        if (read == null) {
            return "catalogue/studio/unreadable";
        }
        model.addAttribute("service", read);
        return "web/service";
    }
}
