package org.shubbak.catalogue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DeadlineRule;

/** How a definition must be built: its keys, its questions and their limits, its output. */
final class DefinitionCheck {

    static final java.util.regex.Pattern KEY = java.util.regex.Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
    private static final Set<String> OUTPUTS =
            Set.of("licence", "permit", "certificate", "statement", "letter", "receipt", "none");
    private static final int LONGEST_PERIOD = 730;

    private final List<PackProblem> problems = new ArrayList<>();

    private DefinitionCheck(ServiceDefinition definition) {
        int days = definition.deadline().value();
        if (days < 1 || days > LONGEST_PERIOD) {
            report("deadline", "deadline-out-of-range", 1, LONGEST_PERIOD);
        }
        notice(definition.deadline());
        keys("eligibility", definition.eligibility(), Eligibility::key);
        keys("questions", definition.questions(), Question::key);
        keys("documents", definition.documents(), RequiredDocument::key);
        keys("bodies", definition.bodies(), OutsideBody::key);
        keys("refusals", definition.refusals(), RefusalGround::key);
        definition.questions().forEach(it -> question("questions." + it.key(), it));
        output(definition);
    }

    static List<PackProblem> problems(ServiceDefinition definition) {
        return new DefinitionCheck(definition).problems;
    }

    /** A notice answers silence that decides nothing; its period is a period like the other. */
    private void notice(DeadlineRule rule) {
        var notice = rule.notice();
        if (notice == null) {
            return;
        }
        if (rule.onExpiry() != DeadlineRule.Expiry.ESCALATE) {
            report("deadline.notice", "notice-after-decision");
        }
        if (notice.value() < 1 || notice.value() > LONGEST_PERIOD) {
            report("deadline.notice.value", "deadline-out-of-range", 1, LONGEST_PERIOD);
        }
    }

    private void output(ServiceDefinition definition) {
        String output = definition.output();
        if (!OUTPUTS.contains(output)) {
            report("output", "unknown-word", output, String.join(", ", new java.util.TreeSet<>(OUTPUTS)));
        }
        Integer months = definition.validityMonths();
        if (months != null && (output.equals("none") || output.equals("receipt"))) {
            report("validityMonths", "validity-of-nothing");
        } else if (months != null && (months < 1 || months > 1_200)) {
            report("validityMonths", "out-of-range", 1, 1_200);
        }
        var renewal = definition.renewal();
        if (renewal != null && (renewal.remindDays() < 1 || renewal.remindDays() > 365)) {
            report("renewal.remindDays", "out-of-range", 1, 365);
        }
    }

    private void question(String place, Question question) {
        if (question.type().hasChoices() == question.choices().isEmpty()) {
            report(place, "choices-missing");
        }
        var values = new HashSet<String>();
        question.choices().stream()
                .filter(it -> it.value().isBlank() || !values.add(it.value()))
                .forEach(it -> report(place + ".choices", "twice", it.value()));
        if ((question.type() == Question.Type.TABLE) == question.columns().isEmpty()) {
            report(place, "columns-missing");
        }
        if (question.type() != Question.Type.LICENCE && (!question.services().isEmpty() || question.paperAllowed())) {
            report(place, "not-a-licence");
        }
        columns(place + ".columns", question);
        limits(place + ".limits", question.limits());
    }

    private void columns(String place, Question table) {
        keys(place, table.columns(), Question::key);
        for (Question column : table.columns()) {
            String at = place + "." + column.key();
            if (!column.type().isPlain()) {
                report(at, "column-not-plain", column.type().name());
            } else if (column.when() != null) {
                report(at + ".when", "column-with-condition");
            } else {
                question(at, column);
            }
        }
    }

    private void limits(String place, Limits limits) {
        ascending(place, limits.min(), limits.max());
        ascending(place, decimal(limits.minRows()), decimal(limits.maxRows()));
        if (limits.maxLength() != null && (limits.maxLength() < 1 || limits.maxLength() > 4_000)) {
            report(place + ".maxLength", "out-of-range", 1, 4_000);
        }
        if (limits.maxRows() != null && (limits.maxRows() < 1 || limits.maxRows() > 200)) {
            report(place + ".maxRows", "out-of-range", 1, 200);
        }
        if (limits.pattern() != null) {
            pattern(place + ".pattern", limits.pattern());
        }
    }

    /** RE2 has no back-references, so no text makes a pattern run away. */
    private void pattern(String place, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            report(place, "bad-pattern", String.valueOf(e.getDescription()));
        }
    }

    private void ascending(String place, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            report(place, "limits-crossed", least.toPlainString(), most.toPlainString());
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private <T> void keys(String place, List<T> entries, Function<T, String> key) {
        var seen = new HashSet<String>();
        entries.stream()
                .map(key)
                .filter(it -> !KEY.matcher(it).matches() || !seen.add(it))
                .forEach(it -> report(place + "." + it, "bad-key", it));
    }

    private void report(String place, String reason, Object... args) {
        problems.add(PackProblem.of(place, reason, args));
    }
}
