package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the paper of a definition fills in must be there to fill in. */
final class PaperCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ANSWER = Pattern.compile("form\\.([a-zA-Z0-9_]+)(?:\\.([a-z]+))?");
    private static final Pattern MEASURED = Pattern.compile("data\\.[a-z][a-zA-Z0-9_]{0,39}");
    private static final Set<String> FACTS = Set.of("request", "holder", "issued", "until", "unit");

    private final ServiceDefinition definition;
    private final List<PackProblem> problems = new ArrayList<>();

    private PaperCheck(ServiceDefinition definition) {
        this.definition = definition;
    }

    static List<PackProblem> problems(ServiceDefinition definition) {
        var check = new PaperCheck(definition);
        check.paper(definition.paper());
        return check.problems;
    }

    private void paper(Paper paper) {
        boolean written =
                definition.output().equals("letter") || definition.output().equals("statement");
        if (written && paper.bodyAr().isEmpty()) {
            problems.add(PackProblem.of("paper.bodyAr", "no-body"));
        }
        for (int i = 0; i < paper.bodyAr().size(); i++) {
            placeholders("paper.bodyAr." + (i + 1), paper.bodyAr().get(i));
        }
        if (paper.addresseeAr() != null) {
            placeholders("paper.addresseeAr", paper.addresseeAr());
        }
        if (paper.shows() != null) {
            Set<String> keys =
                    definition.questions().stream().map(Question::key).collect(Collectors.toSet());
            paper.shows().stream()
                    .filter(it -> !keys.contains(it))
                    .forEach(it -> problems.add(PackProblem.of("paper.shows", "unknown-question", it)));
        }
    }

    private void placeholders(String place, String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (!isKnown(found.group(1))) {
                problems.add(PackProblem.of(place, "unknown-placeholder", found.group(1)));
            }
        }
    }

    private boolean isKnown(String name) {
        if (FACTS.contains(name) || MEASURED.matcher(name).matches()) {
            return true;
        }
        Matcher answer = ANSWER.matcher(name);
        return answer.matches()
                && definition.questions().stream()
                        .filter(it -> it.key().equals(answer.group(1)))
                        .anyMatch(it ->
                                answer.group(2) == null || it.type().parts().contains(answer.group(2)));
    }
}
