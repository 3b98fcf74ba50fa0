package org.shubbak.requests;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Engineers;
import org.shubbak.organisation.Tie;
import org.springframework.stereotype.Component;

/**
 * The engineers and engineering offices a file names: whoever declared a tie to one of them is not dealt the file
 * (rule 2). An engineer brings along the office he is registered with.
 */
@Component
class OfficeTies {

    /** Names the question for the office's number in packs that ask for it as plain text. */
    private static final String TEXT_QUESTION = "officeQuestion";

    private final Engineers engineers;

    OfficeTies(Engineers engineers) {
        this.engineers = engineers;
    }

    /** As the case variable {@code ties} names them. */
    List<String> of(ServiceDefinition service, Map<String, Object> answers) {
        Set<String> ties = new LinkedHashSet<>();
        Object question = service.parameters().get(TEXT_QUESTION);
        Object typed = question == null ? null : answers.get(question.toString());
        if (typed != null && !(typed instanceof Map)) {
            add(ties, typed.toString());
        }
        service.questions().stream()
                .filter(it -> it.type() == Question.Type.ENGINEER)
                .forEach(it -> named(ties, answers.get(it.key())));
        return List.copyOf(ties);
    }

    private void named(Set<String> ties, @Nullable Object answer) {
        if (answer instanceof Map<?, ?> parts && parts.get("number") instanceof String number) {
            add(ties, number);
            engineers.find(number).ifPresent(engineer -> {
                if (engineer.officeNumber() != null) {
                    add(ties, engineer.officeNumber());
                }
            });
        }
    }

    private static void add(Set<String> ties, String number) {
        ties.add(Tie.office(number).asVariable());
    }
}
