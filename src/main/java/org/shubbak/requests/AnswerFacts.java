package org.shubbak.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.Fact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored answers into labelled facts: all of them, those for the paper, and those without the person. */
@Component
class AnswerFacts {

    private final JsonMapper json;
    private final PersonInAnswers person;

    AnswerFacts(JsonMapper json, PersonInAnswers person) {
        this.json = json;
        this.person = person;
    }

    Map<String, Object> answers(RequestRow row) {
        return Answers.read(json, row.answers());
    }

    List<Fact> of(RequestRow row, ServiceDefinition service) {
        return FactText.of(service.questions(), answers(row));
    }

    /** As the back office sees them: an answer that is the applicant himself says only that it is (rule 3). */
    List<Fact> withoutPerson(RequestRow row, ServiceDefinition service) {
        return FactText.of(service.questions(), person.hidden(row, answers(row)));
    }

    /** What the output states: what its pack shows in that order, else all that is neither for official use nor a declaration. */
    List<Fact> forPaper(RequestRow row, ServiceDefinition service) {
        var shows = service.paper().shows();
        return FactText.of(shows == null ? citizens(service) : named(service, shows), answers(row));
    }

    /** What the applicant's own sheet repeats. */
    List<Fact> forCitizen(RequestRow row, ServiceDefinition service) {
        return FactText.of(citizens(service), answers(row));
    }

    private static List<Question> citizens(ServiceDefinition service) {
        return service.questions().stream()
                .filter(question -> !question.officialUse() && question.type() != Question.Type.DECLARATION)
                .toList();
    }

    private static List<Question> named(ServiceDefinition service, List<String> keys) {
        var byKey = new HashMap<String, Question>();
        service.questions().forEach(question -> byKey.put(question.key(), question));
        var named = new ArrayList<Question>();
        keys.forEach(key -> {
            var question = byKey.get(key);
            if (question != null) {
                named.add(question);
            }
        });
        return named;
    }
}
