package org.shubbak.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of services; an edit is published as the next version and open requests keep theirs. */
@Controller
@RequestMapping("/admin/services")
class ServiceAdminPages {

    private static final int ALL = 1_000;

    private final Catalogue catalogue;

    ServiceAdminPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.substring(0, Math.min(q.length(), 100));
        model.addAttribute("q", asked);
        model.addAttribute("services", catalogue.search(asked, ALL));
        return "catalogue/services";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        var service = find(code);
        return show(model, service, ServiceForm.of(service), FormErrors.NONE);
    }

    @PostMapping("/{code}")
    String publish(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var service = find(code);
        var form = new ServiceForm(sent.toSingleValueMap());
        try {
            var published = catalogue.publish(form.edit(service), me.actor());
            Flash.done(next, "catalogue.published", published.code().value(), published.version());
            return "redirect:/admin/services/" + code;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(model, service, form.typed(), FormErrors.of(refusal));
        }
    }

    private static String show(Model model, ServiceDefinition service, Map<String, String> typed, FormErrors errors) {
        model.addAttribute("service", service);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "catalogue/edit";
    }

    private ServiceDefinition find(String code) {
        return catalogue.all().stream()
                .filter(service -> service.code().equals(read(code)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found"));
    }

    private static ServiceCode read(String code) {
        try {
            return new ServiceCode(code);
        } catch (IllegalArgumentException notACode) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
        }
    }
}
