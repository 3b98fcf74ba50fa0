package org.shubbak.requests;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hides the applicant where he names himself in an answer: a company that applies and is asked for its register, an owner
 * who is asked for the owner's name. Any text that is his name or one of his numbers counts, in any digits and spelling,
 * also as a cell of a table; the rest of a company's answer goes with it.
 */
@Component
class PersonInAnswers {

    private static final String HIDDEN = "مقدم الطلب نفسه";
    private static final String HIDDEN_EN = "the applicant himself";

    private final JdbcClient jdbc;

    PersonInAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(
            String name,
            String phone,
            @Nullable String nationalId,
            @Nullable String commercialRegister,
            @Nullable String taxNumber,
            @Nullable String passport) {}

    /** A text in an answer, as it is shown in the reader's language. */
    static String shown(String text, boolean arabic) {
        return text.equals(HIDDEN) && !arabic ? HIDDEN_EN : text;
    }

    Map<String, Object> hidden(RequestRow row, Map<String, Object> answers) {
        Set<String> person = person(row);
        var hidden = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> hidden.put(key, hidden(value, person)));
        return hidden;
    }

    private Object hidden(Object value, Set<String> person) {
        return switch (value) {
            case String text -> names(text, person) ? HIDDEN : text;
            case List<?> several ->
                several.stream()
                        .map(one -> one == null ? "" : hidden(one, person))
                        .toList();
            case Map<?, ?> parts -> hiddenParts(parts, person);
            default -> value;
        };
    }

    /** A row or a group of parts: what names the person is hidden, and what stands beside it in a company's answer. */
    private Map<String, Object> hiddenParts(Map<?, ?> parts, Set<String> person) {
        boolean company = parts.containsKey("register");
        boolean self = company && parts.values().stream().anyMatch(it -> names(String.valueOf(it), person));
        var hidden = new LinkedHashMap<String, Object>();
        if (self) {
            hidden.put("name", HIDDEN);
        } else {
            parts.forEach(
                    (part, value) -> hidden.put(String.valueOf(part), value == null ? "" : hidden(value, person)));
        }
        return hidden;
    }

    private static boolean names(String text, Set<String> person) {
        return person.contains(plain(text));
    }

    private Set<String> person(RequestRow row) {
        var known =
                jdbc.sql("""
                        select name, phone, national_id, commercial_register, tax_number, passport
                        from requests.applicant where id = :id
                        """).param("id", row.applicant()).query(Known.class).single();
        var person = new HashSet<String>();
        Stream.of(
                        known.name(),
                        row.holderName(),
                        known.phone(),
                        known.nationalId(),
                        known.commercialRegister(),
                        known.taxNumber(),
                        known.passport())
                .filter(text -> text != null && !text.isBlank())
                .map(PersonInAnswers::plain)
                .forEach(person::add);
        return person;
    }

    private static String plain(String text) {
        return ArabicText.fold(text).replaceAll("[\\s\\-/.]", "");
    }
}
