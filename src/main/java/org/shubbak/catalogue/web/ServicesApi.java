package org.shubbak.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The services over the API; public, as every citizen may know what a service needs, costs and takes. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesApi {

    private static final int MOST = 500;

    private final Catalogue catalogue;

    ServicesApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Services(List<ServiceAnswer.Brief> services) {}

    /** The services whose name or code holds the text, the best first; all of them without a text. */
    @GetMapping
    ResponseEntity<Services> search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "" + MOST) int limit) {
        var found = catalogue.search(q, Math.clamp(limit, 1, MOST)).stream()
                .map(ServiceAnswer::brief)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new Services(found));
    }

    /** Everything a client needs to fill the service's form. */
    @GetMapping("/{code}")
    ResponseEntity<ServiceAnswer> one(@PathVariable String code) {
        var service = readCode(code)
                .flatMap(catalogue::find)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", shown(code)));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ServiceAnswer.of(service));
    }

    private static Optional<ServiceCode> readCode(String typed) {
        try {
            return Optional.of(new ServiceCode(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String typed) {
        String plain = typed.replaceAll("[^A-Za-z0-9-]", "?");
        return plain.substring(0, Math.min(plain.length(), 20));
    }
}
