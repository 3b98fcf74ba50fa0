package org.shubbak.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.organisation.Organisation;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.ProcedureTrial;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The citizen's page of a service as an administrator's draft would make it, in a frame of the studio. */
@Controller("citizenPreview")
class DraftPreview {

    /** As everywhere, but shown inside our own pages, and no form in it goes anywhere. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final EditingDrafts editing;
    private final ServiceFacts facts;
    private final Organisation organisation;
    private final ProcedureTrial procedures;

    DraftPreview(EditingDrafts editing, ServiceFacts facts, Organisation organisation, ProcedureTrial procedures) {
        this.editing = editing;
        this.facts = facts;
        this.organisation = organisation;
        this.procedures = procedures;
    }

    @GetMapping("/admin/services/drafts/{id}/preview/citizen")
    String page(@PathVariable UUID id, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        var service = Packs.read(editing.get(id).text()).definition();
        if (service == null || !canBeShown(service)) {
            return "catalogue/studio/unreadable";
        }
        model.addAttribute("service", service);
        model.addAttribute("facts", facts.of(service));
        model.addAttribute("mine", new MyCase(service, new LinkedMultiValueMap<>()));
        model.addAttribute("errors", FormErrors.NONE);
        return "portal/service";
    }

    /** A department and a procedure are named and known here. */
    private boolean canBeShown(ServiceDefinition service) {
        return organisation.departments().stream().anyMatch(it -> it.code().equals(service.department()))
                && procedures.outline(service.procedure()).isPresent();
    }
}
