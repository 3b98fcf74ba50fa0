package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Everything that a definition must keep to before it may be published, all at once. */
final class PackCheck {

    private static final int FEWEST_SAMPLES = 2;

    private PackCheck() {}

    /** What is wrong with its build, its words, its rules and what it names; the samples are left aside. */
    static List<PackProblem> problems(ServiceDefinition definition, Surroundings around) {
        var problems = new ArrayList<>(built(definition));
        problems.addAll(NamesCheck.problems(definition, around));
        if (definition.samples().size() < FEWEST_SAMPLES) {
            problems.add(PackProblem.of("samples", "too-few-samples", FEWEST_SAMPLES));
        }
        return problems;
    }

    /** The same as far as the definition says it by itself. */
    static List<PackProblem> built(ServiceDefinition definition) {
        var problems = new ArrayList<>(DefinitionCheck.problems(definition));
        problems.addAll(Wording.problems(definition));
        problems.addAll(PaperCheck.problems(definition));
        problems.addAll(FormSchema.problems(definition));
        problems.addAll(ofRules(definition));
        return problems;
    }

    private static List<PackProblem> ofRules(ServiceDefinition definition) {
        var problems = new ArrayList<PackProblem>();
        Rules rules = Rules.checked(definition);
        rules.broken().forEach(it -> problems.add(PackProblem.of(it)));
        problems.addAll(FeeCheck.problems(definition, rules.used()));
        return problems;
    }

    /** The samples that come out otherwise than they say. */
    static List<PackProblem> ofSamples(List<SampleResult> results) {
        var problems = new ArrayList<PackProblem>();
        for (int i = 0; i < results.size(); i++) {
            String place = "samples." + (i + 1);
            results.get(i)
                    .differences()
                    .forEach(it -> problems.add(PackProblem.of(
                            place + ".expect." + it.item(), "sample-differs", it.item(), it.expected(), it.actual())));
            if (results.get(i).passed()) {
                continue;
            }
            results.get(i).actual().problems().stream()
                    .map(it -> new PackProblem(
                            RecordWalk.inside(place, it.place()), 0, 0, it.code(), it.args(), it.warning()))
                    .forEach(problems::add);
        }
        return problems;
    }
}
