package org.shubbak.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions whose answers decide what an applicant must bring, pay or meet, with those on which they hang: what is
 * worth asking of somebody who only wants to know.
 */
public final class DecisiveQuestions {

    private static final Pattern NAMED = Pattern.compile("\\b(?:form|found)\\.([a-z]\\w*)");

    private DecisiveQuestions() {}

    /** In the order of the definition. */
    public static List<Question> of(ServiceDefinition definition) {
        Set<String> decisive = closed(definition, named(sources(definition)));
        return definition.questions().stream()
                .filter(question -> decisive.contains(question.key()))
                .toList();
    }

    private static Stream<@Nullable String> sources(ServiceDefinition it) {
        return Stream.of(
                        it.documents().stream().map(RequiredDocument::when),
                        it.eligibility().stream().map(Eligibility::rule),
                        it.bodies().stream().map(OutsideBody::when),
                        it.fee().exemptions().stream().map(FeeRule.Exemption::when),
                        it.fee().lines().stream().flatMap(DecisiveQuestions::sources))
                .flatMap(sources -> sources);
    }

    private static Stream<@Nullable String> sources(FeeRule.Line line) {
        var factor = line.factor();
        return Stream.of(line.when(), line.of(), line.period(), line.amount(), factor == null ? null : factor.by());
    }

    private static Set<String> named(Stream<@Nullable String> sources) {
        return sources.filter(Objects::nonNull)
                .flatMap(source -> NAMED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** With the questions that decide whether these are asked. */
    private static Set<String> closed(ServiceDefinition definition, Collection<String> keys) {
        var all = new HashSet<String>();
        var waiting = new ArrayDeque<>(keys);
        while (!waiting.isEmpty()) {
            String key = waiting.remove();
            if (all.add(key)) {
                definition.questions().stream()
                        .filter(question -> question.key().equals(key) && question.when() != null)
                        .forEach(question -> waiting.addAll(named(Stream.of(question.when()))));
            }
        }
        return all;
    }
}
