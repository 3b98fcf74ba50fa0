package org.shubbak.portal.web;

import java.util.Locale;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** Finds the service that an address names. */
@Component
class ServiceAddress {

    private final Catalogue catalogue;

    ServiceAddress(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ServiceDefinition find(String typed) {
        return catalogue.find(code(typed)).orElseThrow(ServiceAddress::notFound);
    }

    private static ServiceCode code(String typed) {
        try {
            return new ServiceCode(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notACode) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
    }
}
