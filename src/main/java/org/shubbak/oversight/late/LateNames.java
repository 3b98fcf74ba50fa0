package org.shubbak.oversight.late;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.web.BodyNames;
import org.springframework.stereotype.Component;

/** What services, units, bodies and documents are called. */
@Component
public class LateNames {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final BodyNames bodies;

    LateNames(Catalogue catalogue, Organisation organisation, BodyNames bodies) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.bodies = bodies;
    }

    public Bilingual service(ServiceCode code) {
        return catalogue
                .find(code)
                .map(service -> new Bilingual(service.nameAr(), service.nameEn()))
                .orElse(same(code.value()));
    }

    public Bilingual unit(UnitId id) {
        return organisation
                .findUnit(id)
                .map(unit -> new Bilingual(unit.nameAr(), unit.nameEn()))
                .orElse(same(id.value()));
    }

    /** Every service that is offered, by code. */
    public List<Labels> services() {
        return catalogue.all().stream()
                .map(it -> new Labels(it.code().value(), new Bilingual(it.nameAr(), it.nameEn())))
                .toList();
    }

    /** The bodies that a service asks. */
    public List<Labels> bodies(ServiceCode code) {
        return catalogue.find(code).stream()
                .flatMap(service -> service.bodies().stream())
                .map(body -> new Labels(body.key(), new Bilingual(body.labelAr(), body.labelEn())))
                .toList();
    }

    /** By code, the body of each service that has only one: its procedure may ask without naming it. */
    Map<String, String> onlyBodies() {
        Map<String, String> only = new LinkedHashMap<>();
        catalogue.all().stream()
                .filter(service -> service.bodies().size() == 1)
                .forEach(service -> only.put(
                        service.code().value(), service.bodies().getFirst().key()));
        return only;
    }

    /** A body by its key, as most services call it; itself where none names it. */
    public Bilingual body(String key) {
        return bodies.of(key);
    }

    /** A document of a service by its key; itself where the service does not name it any more. */
    public Bilingual document(ServiceCode code, String key) {
        Optional<ServiceDefinition> service = catalogue.find(code);
        return named(
                service.stream()
                        .flatMap(it -> it.documents().stream())
                        .filter(document -> document.key().equals(key)),
                key);
    }

    /** A key and what it is called. */
    public record Labels(String key, Bilingual label) {}

    private static Bilingual named(Stream<? extends Labelled> things, String key) {
        return things.findFirst()
                .map(thing -> new Bilingual(thing.labelAr(), thing.labelEn()))
                .orElse(same(key));
    }

    private static Bilingual same(String word) {
        return new Bilingual(word, word);
    }
}
