package org.shubbak.portal.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** Finds the service that an address names. */
@Component
class ServiceAddress {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-[0-9]{3}");

    private final Catalogue catalogue;

    ServiceAddress(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ServiceDefinition find(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches()
                ? catalogue.find(new ServiceCode(code)).orElseThrow(ServiceAddress::notFound)
                : none();
    }

    private static ServiceDefinition none() {
        throw notFound();
    }

    private static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
    }
}
