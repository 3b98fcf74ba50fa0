package org.shubbak.requests.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.requests.ApplicantDetails;
import org.springframework.util.MultiValueMap;

/**
 * What a clerk has typed for one request so far, by the names of the fields, exactly as typed.
 *
 * @param data texts, and for the pages of a document a list of document ids
 */
record IntakeDraft(UUID id, ServiceDefinition service, Map<String, Object> data) {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_FIELDS = 200;

    String text(String field) {
        return data.get(field) instanceof String text ? text : "";
    }

    boolean ticked(String field) {
        return text(field).equals("true");
    }

    /** The same draft with all fields of a step as they stand in the sent form; an empty box is one not sent. */
    IntakeDraft with(IntakeStep step, MultiValueMap<String, String> sent) {
        return with(step::owns, sent);
    }

    /** The same for the fields of one required document. */
    IntakeDraft withDocument(String document, MultiValueMap<String, String> sent) {
        return with(field -> field.startsWith("documents." + document + "."), sent);
    }

    private IntakeDraft with(Predicate<String> owned, MultiValueMap<String, String> sent) {
        var next = new LinkedHashMap<>(data);
        next.entrySet().removeIf(entry -> owned.test(entry.getKey()) && entry.getValue() instanceof String);
        sent.forEach((field, values) -> {
            boolean fits = field.length() <= LONGEST_NAME && next.size() < MOST_FIELDS && !field.endsWith(".pages");
            if (fits && owned.test(field)) {
                next.put(field, storable(values.getFirst()));
            }
        });
        return new IntakeDraft(id, service, next);
    }

    IntakeDraft with(String field, Object value) {
        var next = new LinkedHashMap<>(data);
        next.put(field, value);
        return new IntakeDraft(id, service, next);
    }

    /** The answers to the service's own questions, by their keys; a question the version does not know is left out. */
    Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        service.questions().forEach(question -> {
            Object given = data.get("form." + question.key());
            if (given != null) {
                answers.put(question.key(), given);
            }
        });
        return answers;
    }

    List<String> pages(String document) {
        return data.get("documents." + document + ".pages") instanceof List<?> pages
                ? pages.stream().map(Object::toString).toList()
                : List.of();
    }

    ApplicantDetails.Kind kind() {
        return switch (text("applicant.kind")) {
            case "COMPANY" -> ApplicantDetails.Kind.COMPANY;
            case "FOREIGNER" -> ApplicantDetails.Kind.FOREIGNER;
            default -> ApplicantDetails.Kind.PERSON;
        };
    }

    boolean byAgent() {
        return ticked("agent.acts");
    }

    Applying applying() {
        var kind = switch (kind()) {
            case PERSON -> Applying.Kind.CITIZEN;
            case COMPANY -> Applying.Kind.COMPANY;
            case FOREIGNER -> Applying.Kind.FOREIGNER;
        };
        return new Applying(kind, byAgent());
    }

    /** The database holds neither NUL nor halves of characters; nobody types them, so nothing typed is lost. */
    private static String storable(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return cut.codePoints()
                .filter(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
