package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.organisation.Department;
import org.shubbak.organisation.Organisation;
import org.shubbak.workflow.ProcedureTrial;
import org.springframework.stereotype.Service;

/** Says everything that stands in the way of publishing a definition here, its sample cases included. */
@Service
public class PublishingCheck {

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ProcedureTrial procedures;
    private final SampleRun samples;

    PublishingCheck(Organisation organisation, Catalogue catalogue, ProcedureTrial procedures, SampleRun samples) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.samples = samples;
    }

    /**
     * What was found.
     *
     * @param samples what became of each sample; empty while the definition itself is wrong
     */
    public record Findings(List<PackProblem> problems, List<SampleResult> samples) {

        public Findings {
            problems = List.copyOf(problems);
            samples = List.copyOf(samples);
        }

        public boolean mayBePublished() {
            return problems.stream().allMatch(PackProblem::warning);
        }
    }

    public Findings check(ServiceDefinition definition) {
        var problems = new ArrayList<>(PackCheck.problems(definition, surroundings()));
        if (!problems.stream().allMatch(PackProblem::warning)) {
            return new Findings(problems, List.of());
        }
        var results = samples.run(definition);
        problems.addAll(PackCheck.ofSamples(results));
        return new Findings(problems, results);
    }

    private Surroundings surroundings() {
        var departments =
                organisation.departments().stream().map(Department::code).collect(Collectors.toUnmodifiableSet());
        return new Surroundings(departments, Set.copyOf(catalogue.codes()), procedures);
    }
}
