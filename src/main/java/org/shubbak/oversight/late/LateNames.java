package org.shubbak.oversight.late;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What services, units, bodies and documents are called. */
@Component
public class LateNames {

    private final Catalogue catalogue;
    private final Organisation organisation;

    LateNames(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
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

    /** The bodies that a service asks. */
    public List<Labels> bodies(ServiceCode code) {
        return catalogue.find(code).stream()
                .flatMap(service -> service.bodies().stream())
                .map(body -> new Labels(body.key(), new Bilingual(body.labelAr(), body.labelEn())))
                .toList();
    }

    /** A body by its key in whatever service names it; itself where none does. */
    public Bilingual body(String key) {
        return named(
                catalogue.all().stream()
                        .flatMap(service -> service.bodies().stream())
                        .filter(body -> body.key().equals(key)),
                key);
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
