package org.shubbak.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Checks the answers to a service's own questions and brings them into one clean form: numbers as {@code BigDecimal},
 * dates as ISO text, ticks as {@code Boolean}, text trimmed. Everything that is wrong is said at once.
 */
@Service
public class FormCheck {

    private static final int LONGEST_NAME = 60;

    private final CompiledRules compiled;
    private final Clock clock;

    FormCheck(CompiledRules compiled, Clock clock) {
        this.compiled = compiled;
        this.clock = clock;
    }

    /**
     * The clean answers, in the order of the questions; an answer to a question that is not asked is left out.
     *
     * @throws Refusal with one error a field, named {@code form.<key>}
     */
    public Map<String, Object> check(ServiceDefinition definition, Map<String, ?> answers) {
        return check(definition, answers, Applying.IN_PERSON);
    }

    /** The same where conditions may ask who applies. */
    public Map<String, Object> check(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var errors = unknown(definition, answers);
        var clean = new LinkedHashMap<String, Object>();
        var reader = new AnswerReader(clock);
        ask(definition, answers, applying, (question, given) -> {
            Answer answer = reader.read(question, given);
            switch (answer) {
                case Answer.Clean it -> clean.put(question.key(), it.value());
                case Answer.Wrong it -> errors.add(new FieldError("form." + question.key(), it.code(), it.args()));
                case Answer.Empty _ -> {}
            }
            return answer instanceof Answer.Clean it ? it.value() : null;
        });
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return clean;
    }

    /** The questions that are asked of someone with these answers; the answers need not be right or complete. */
    public List<Question> asked(ServiceDefinition definition, Map<String, ?> answers) {
        return asked(definition, answers, Applying.IN_PERSON);
    }

    /** The same where conditions may ask who applies. */
    public List<Question> asked(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var asked = new ArrayList<Question>();
        var reader = new AnswerReader(clock);
        ask(definition, answers, applying, (question, given) -> {
            asked.add(question);
            return reader.read(question, given) instanceof Answer.Clean it ? it.value() : null;
        });
        return asked;
    }

    private void ask(ServiceDefinition definition, Map<String, ?> answers, Applying applying, Asking asking) {
        Rules rules = compiled.of(definition);
        var variables = new Variables(definition, Map.of()).applying(applying);
        for (Question question : definition.questions()) {
            if (rules.asks(question, variables.asMap())) {
                variables.answer(question, asking.ask(question, answers.get(question.key())));
            }
        }
    }

    private static List<FieldError> unknown(ServiceDefinition definition, Map<String, ?> answers) {
        Set<String> extra = new HashSet<>(answers.keySet());
        definition.questions().forEach(question -> extra.remove(question.key()));
        var errors = new ArrayList<FieldError>();
        extra.stream().sorted().limit(20).forEach(key -> {
            String name = key.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
            String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            errors.add(new FieldError("form." + shown, "catalogue.answer.unknown-question", List.of(shown)));
        });
        return errors;
    }

    private interface Asking {
        @Nullable
        Object ask(Question question, @Nullable Object given);
    }
}
