package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;

/**
 * What was read from a pack.
 *
 * @param definition the service, when the text could be understood as one; it may still break rules
 * @param problems everything that is wrong with it, each with its line and column
 */
public record PackReading(@Nullable ServiceDefinition definition, List<PackProblem> problems) {

    public PackReading {
        problems = List.copyOf(problems);
    }

    /** Whether nothing but warnings was found. */
    public boolean isSound() {
        return definition != null && problems.stream().allMatch(PackProblem::warning);
    }

    /**
     * The service that was read.
     *
     * @throws Refusal with everything that is wrong
     */
    public ServiceDefinition sound() {
        if (definition == null || !isSound()) {
            throw Refusal.fields(problems.stream()
                    .filter(it -> !it.warning())
                    .map(PackProblem::asError)
                    .toList());
        }
        return definition;
    }

    PackReading with(List<PackProblem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        return new PackReading(definition, all);
    }
}
