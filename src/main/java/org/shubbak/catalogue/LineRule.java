package org.shubbak.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fee line with its expressions compiled.
 *
 * @param asked the questions whose answers its parts name, by the part's own text, to explain the sum with
 */
record LineRule(
        FeeRule.Line line,
        @Nullable Expression when,
        @Nullable Expression of,
        @Nullable Expression period,
        @Nullable Expression by,
        @Nullable Expression amount,
        Map<String, Question> asked) {

    private static final Pattern ANSWER = Pattern.compile("(?:form|found)\\.([a-zA-Z0-9_]+)");

    static LineRule of(FeeRule.Line line, ServiceDefinition definition, Compiling compiling) {
        String by = line.factor() == null ? null : line.factor().by();
        return new LineRule(
                line,
                compiling.ofLine(line, "when", line.when(), Compiling.Wanted.CONDITION),
                compiling.ofLine(line, "of", line.of(), Compiling.Wanted.NUMBER),
                compiling.ofLine(line, "period", line.period(), Compiling.Wanted.NUMBER),
                compiling.ofLine(line, "factor.by", by, Compiling.Wanted.WORD),
                compiling.ofLine(line, "amount", line.amount(), Compiling.Wanted.NUMBER),
                asked(Stream.of(line.of(), line.period(), by), definition));
    }

    boolean applies(Map<String, ?> variables) {
        return when == null || when.holds(variables);
    }

    private static Map<String, Question> asked(Stream<@Nullable String> parts, ServiceDefinition definition) {
        return parts.flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(part -> question(part, definition).map(it -> Map.entry(part, it)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Question> question(String part, ServiceDefinition definition) {
        Matcher answer = ANSWER.matcher(part.strip());
        return answer.matches()
                ? definition.questions().stream()
                        .filter(it -> it.key().equals(answer.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
