package org.shubbak.requests.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.shubbak.catalogue.FormFields;
import org.shubbak.catalogue.Question;
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
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 4_000;
    private static final int MOST_VALUES = 200;
    private static final String FORM = "form.";
    private static final String PAGES = ".pages";

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
        next.entrySet()
                .removeIf(entry -> owned.test(entry.getKey()) && !entry.getKey().endsWith(PAGES));
        sent.forEach((field, values) -> {
            boolean fits = field.length() <= LONGEST_NAME && next.size() < MOST_FIELDS && !field.endsWith(PAGES);
            if (fits && owned.test(field)) {
                next.put(field, severalIn(field) ? storable(values) : storable(values.getFirst()));
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
        return FormFields.answers(service, data);
    }

    /** The choices ticked in a field of several. */
    List<String> chosen(String field) {
        return data.get(field) instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : text(field).isEmpty() ? List.of() : List.of(text(field));
    }

    private boolean severalIn(String field) {
        return service.questions().stream()
                .anyMatch(it -> it.type() == Question.Type.CHOICES && field.equals(FORM + it.key()));
    }

    List<String> pages(String document) {
        return data.get("documents." + document + PAGES) instanceof List<?> pages
                ? pages.stream().map(Object::toString).toList()
                : List.of();
    }

    /** How a document was met, as the clerk said it. */
    String stateOf(String document) {
        return text("documents." + document + ".state");
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

    private static List<String> storable(List<String> values) {
        return values.stream().limit(MOST_VALUES).map(IntakeDraft::storable).toList();
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
