package org.shubbak.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the request that a complaint (شكوى) or a grievance is about: the one whose number its applicant gave. What is told of
 * it is without the person.
 */
@Component
public class RequestsConcerned {

    /** The question by which services ask for it; the view {@code requests.report_about} reads the same. */
    static final String QUESTION = "related_request";

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Requests requests;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final JsonMapper json;

    RequestsConcerned(Requests requests, Catalogue catalogue, Organisation organisation, JsonMapper json) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.json = json;
    }

    /**
     * What the complaint names.
     *
     * @param typed the number as it was given
     * @param request null where there is no request of that number
     */
    public record Concerned(String typed, @Nullable Seen request) {}

    /** A request without its person. */
    public record Seen(
            String number,
            ServiceDefinition service,
            Unit unit,
            RequestState state,
            Instant submittedAt,
            LocalDate due) {}

    /** Empty for a request that names no other. */
    public Optional<Concerned> of(RequestRow row) {
        if (!row.answers().contains(QUESTION)) {
            return Optional.empty();
        }
        return Optional.ofNullable(json.readValue(row.answers(), ANSWERS).get(QUESTION))
                .map(Object::toString)
                .map(typed -> new Concerned(
                        typed, requests.find(typed).map(this::seen).orElse(null)));
    }

    private Seen seen(RequestRow row) {
        return new Seen(
                row.number(),
                catalogue.version(row.service(), row.serviceVersion()),
                organisation.unit(row.unit()),
                row.state(),
                row.submittedAt(),
                row.due());
    }
}
