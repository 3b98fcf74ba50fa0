package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** What a definition must keep to before it may be published, apart from its expressions. */
final class DefinitionCheck {

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
    private static final Set<String> OUTPUTS =
            Set.of("licence", "permit", "certificate", "statement", "letter", "receipt", "none");
    private static final int LONGEST_NAME = 300;

    private final List<FieldError> errors = new ArrayList<>();

    private DefinitionCheck(ServiceDefinition definition) {
        name("nameAr", definition.nameAr());
        name("nameEn", definition.nameEn());
        days(definition);
        keys("questions", definition.questions().stream().map(Question::key).toList());
        keys(
                "documents",
                definition.documents().stream().map(RequiredDocument::key).toList());
        keys("bodies", definition.bodies().stream().map(OutsideBody::key).toList());
        keys("refusals", definition.refusals().stream().map(RefusalGround::key).toList());
        fees(definition.fee());
        definition.questions().forEach(this::question);
        if (!OUTPUTS.contains(definition.output())) {
            report("output", "unknown-output", definition.output());
        }
    }

    static void check(ServiceDefinition definition) {
        var check = new DefinitionCheck(definition);
        if (!check.errors.isEmpty()) {
            throw Refusal.fields(check.errors);
        }
    }

    private void name(String field, String name) {
        if (name.isBlank()) {
            report(field, "name-missing");
        } else if (name.length() > LONGEST_NAME) {
            report(field, "name-too-long", LONGEST_NAME);
        } else if (ArabicText.hasForbiddenControls(name)) {
            report(field, "answer.forbidden-characters");
        }
    }

    private void days(ServiceDefinition definition) {
        int value = definition.deadline().value();
        if (value < 1 || value > 730) {
            report("deadline", "deadline-out-of-range", 1, 730);
        }
    }

    private void fees(FeeRule fee) {
        keys("fee.rates", fee.rates().stream().map(FeeRule.Rate::key).toList());
        keys("fee.upfront", fee.upfront().stream().map(FeeRule.Line::key).toList());
        keys("fee.statement", fee.statement().stream().map(FeeRule.Line::key).toList());
        fee.rates().stream()
                .filter(rate -> rate.amount().signum() < 0
                        || rate.amount().precision() - rate.amount().scale() > 9)
                .forEach(rate -> report("rate." + rate.key(), "rate-out-of-range"));
    }

    private void question(Question question) {
        if (question.type().hasChoices() == question.choices().isEmpty()) {
            report("questions." + question.key(), "choices-missing");
        }
    }

    private void keys(String place, List<String> keys) {
        var seen = new HashSet<String>();
        keys.stream()
                .filter(key -> !KEY.matcher(key).matches() || !seen.add(key))
                .forEach(key -> report(place + "." + key, "bad-key", key));
    }

    private void report(String field, String code, Object... args) {
        errors.add(new FieldError(field, "catalogue." + code, List.of(args)));
    }
}
