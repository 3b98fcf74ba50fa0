package org.shubbak.portal.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.DecisiveQuestions;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.springframework.util.MultiValueMap;

/** What somebody tells of his own case on a service's page, as typed; nothing of it is stored. */
public record MyCase(ServiceDefinition service, MultiValueMap<String, String> typed) {

    private static final int LONGEST = 200;

    /** Whether anything was sent. */
    public boolean isAsked() {
        return typed.containsKey("applicant");
    }

    /** The decisive questions that one field or one choice answers. */
    public List<Question> questions() {
        return DecisiveQuestions.of(service).stream().filter(MyCase::isPlain).toList();
    }

    private static boolean isPlain(Question question) {
        return switch (question.type()) {
            case NUMBER, MONEY, AREA, DATE, CHOICE, CHOICES, BOOLEAN, DECLARATION -> true;
            default -> false;
        };
    }

    public Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questions()) {
            var given = typed.getOrDefault("form." + question.key(), List.of()).stream()
                    .map(MyCase::cut)
                    .filter(text -> !text.isBlank())
                    .toList();
            if (!given.isEmpty()) {
                answers.put(question.key(), question.type() == Question.Type.CHOICES ? given : given.getFirst());
            }
        }
        return answers;
    }

    public Applying applying() {
        return new Applying(kind(), text("agent").equals("true"), Applying.UNKNOWN_AGE);
    }

    private Applying.Kind kind() {
        return Arrays.stream(Applying.Kind.values())
                .filter(kind -> kind.word().equals(text("applicant")))
                .findFirst()
                .orElse(service.applicants().getFirst());
    }

    public String text(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : cut(value);
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
