package org.shubbak.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The services as citizens look them up: what each needs, costs and takes. */
@Controller
class ServicePages {

    private static final int LONGEST_QUESTION = 100;
    private static final int ALL = 1000;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-[0-9]{3}");

    private final Catalogue catalogue;

    ServicePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/services")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            Locale locale,
            Model model) {
        String asked = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q;
        model.addAttribute("q", asked);
        model.addAttribute("sector", sector);
        model.addAttribute("sectors", catalogue.sectors());
        model.addAttribute("services", found(asked, sector));
        return "web/services";
    }

    private List<ServiceDefinition> found(String asked, String sector) {
        String text = ArabicText.hasForbiddenControls(asked) ? "" : asked.strip();
        return catalogue.search(text, ALL).stream()
                .filter(service -> sector.isEmpty() || service.sectorEn().equals(sector))
                .toList();
    }

    @GetMapping("/services/{code}")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("service", find(code));
        return "web/service";
    }

    private ServiceDefinition find(String code) {
        @Nullable
        ServiceDefinition service = CODE.matcher(code).matches()
                ? catalogue.find(new ServiceCode(code)).orElse(null)
                : null;
        if (service == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
        }
        return service;
    }
}
