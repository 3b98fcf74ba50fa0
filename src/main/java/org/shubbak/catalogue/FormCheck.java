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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Checks the answers to a service's own questions and brings them into one clean form: numbers as {@code BigDecimal},
 * dates as ISO text, ticks as {@code Boolean}, text trimmed, the others as {@code docs/packs.md} has them. Everything that
 * is wrong is said at once, each at its own part.
 */
@Service
public class FormCheck {

    private final CompiledRules compiled;
    private final Clock clock;
    private final @Nullable Registers registers;

    @Autowired
    FormCheck(CompiledRules compiled, Clock clock, Registers registers) {
        this.compiled = compiled;
        this.clock = clock;
        this.registers = registers;
    }

    /** A check that takes engineers and licences at their word: for the sample cases of a pack. */
    FormCheck(CompiledRules compiled, Clock clock) {
        this.compiled = compiled;
        this.clock = clock;
        this.registers = null;
    }

    /**
     * The clean answers, in the order of the questions; an answer to a question that is not asked is left out.
     *
     * @throws Refusal with one error a field, named {@code form.<key>}, {@code form.<key>.<part>} or
     *     {@code form.<key>.<row>.<column>}
     */
    public Map<String, Object> check(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var errors = unknown(definition, answers);
        var clean = new LinkedHashMap<String, Object>();
        var reader = new AnswerReader(clock, registers);
        ask(definition, answers, applying, (question, given) -> {
            Answer answer = reader.read(question, given);
            switch (answer) {
                case Answer.Clean it -> clean.put(question.key(), it.value());
                case Answer.Wrong it -> it.errors().forEach(error -> errors.add(at(question, error)));
                case Answer.Empty _ -> {}
            }
            return answer instanceof Answer.Clean it ? it.value() : null;
        });
        if (errors.isEmpty()) {
            errors.addAll(FormSchema.errors(compiled.schema(definition), clean));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return clean;
    }

    /** The same for a citizen who applies in person. */
    public Map<String, Object> check(ServiceDefinition definition, Map<String, ?> answers) {
        return check(definition, answers, Applying.IN_PERSON);
    }

    /**
     * What can be read of answers that are not finished.
     *
     * @param clean the answers that are right
     * @param wrong what is wrong with those given; a question without an answer is not wrong
     */
    public record Reading(Map<String, Object> clean, List<FieldError> wrong) {}

    /** Reads what somebody has typed so far, for a look ahead. */
    public Reading read(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var wrong = new ArrayList<FieldError>();
        var clean = new LinkedHashMap<String, Object>();
        var reader = new AnswerReader(clock, registers);
        ask(definition, answers, applying, (question, given) -> {
            Answer answer = reader.read(question, given);
            boolean told = answers.containsKey(question.key());
            if (told && answer instanceof Answer.Clean it) {
                clean.put(question.key(), it.value());
            } else if (told && answer instanceof Answer.Wrong it) {
                it.errors().forEach(error -> wrong.add(at(question, error)));
            }
            return clean.get(question.key());
        });
        return new Reading(clean, wrong);
    }

    /** The questions that are asked of someone with these answers; the answers need not be right or complete. */
    public List<Question> asked(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var asked = new ArrayList<Question>();
        var reader = new AnswerReader(clock, registers);
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
            String shown = PartsReader.shown(key);
            errors.add(new FieldError("form." + shown, "catalogue.answer.unknown-question", List.of(shown)));
        });
        return errors;
    }

    private static FieldError at(Question question, FieldError error) {
        String part = error.field().isEmpty() ? "" : "." + error.field();
        return new FieldError("form." + question.key() + part, error.code(), error.args());
    }

    private interface Asking {
        @Nullable
        Object ask(Question question, @Nullable Object given);
    }
}
