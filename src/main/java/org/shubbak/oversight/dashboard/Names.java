package org.shubbak.oversight.dashboard;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Sector;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Department;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Waiting;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.BodyNames;
import org.springframework.stereotype.Component;

/** Gives the keys of figures the names that people know; what nobody named is called by its key. */
@Component
class Names {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final BodyNames bodies;

    Names(Catalogue catalogue, Organisation organisation, BodyNames bodies) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.bodies = bodies;
    }

    Function<Line, Row> rows(Axis axis) {
        return line -> {
            Bilingual name = name(axis, line.key());
            return new Row(line.key(), name.ar(), name.en(), line.figures());
        };
    }

    private Bilingual name(Axis axis, String key) {
        return switch (axis) {
            case SERVICE -> service(key);
            case SECTOR -> sector(key);
            case DEPARTMENT -> orKey(department(key), key);
            default -> new Bilingual(key, key);
        };
    }

    Bilingual service(String code) {
        return catalogue
                .find(new ServiceCode(code))
                .map(service -> new Bilingual(service.nameAr(), service.nameEn()))
                .orElse(new Bilingual(code, code));
    }

    ServiceDefinition version(ServiceCode code, int version) {
        return catalogue.version(code, version);
    }

    private Bilingual sector(String code) {
        return catalogue.sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .map((Sector sector) -> new Bilingual(sector.labelAr(), sector.labelEn()))
                .orElse(new Bilingual(code, code));
    }

    private @Nullable Bilingual department(String code) {
        return organisation.departments().stream()
                .filter(department -> department.code().value().equals(code))
                .findFirst()
                .map((Department department) -> new Bilingual(department.nameAr(), department.nameEn()))
                .orElse(null);
    }

    private static Bilingual orKey(@Nullable Bilingual name, String key) {
        return name == null ? new Bilingual(key, key) : name;
    }

    Waiter waiter(Waiting waiting) {
        Bilingual name = switch (waiting.party()) {
            case US -> department(waiting.who());
            case APPLICANT -> null;
            case BODY -> waiting.who().isEmpty() ? null : bodies.of(waiting.who());
        };
        return new Waiter(waiting, name == null ? null : name.ar(), name == null ? null : name.en());
    }
}
