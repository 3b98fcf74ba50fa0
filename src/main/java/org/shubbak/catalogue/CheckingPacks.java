package org.shubbak.catalogue;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Checks packs one by one and writes a line for everything that is wrong. */
final class CheckingPacks {

    private final Surroundings around;
    private final PackMessages messages;
    private final SampleRun samples;
    private int ran;

    CheckingPacks(Surroundings around, PackMessages messages) {
        this.around = around;
        this.messages = messages;
        this.samples = new SampleRun(around.procedures());
    }

    /** How many samples ran so far. */
    int samples() {
        return ran;
    }

    /** @param actual whether to write what the samples really gave */
    boolean isSound(String file, String yaml, SharedBlocks shared, boolean actual, PrintWriter out) {
        PackTree tree = PackTree.read(yaml, shared);
        PackReading reading = Packs.read(tree);
        var problems = new ArrayList<>(reading.problems());
        var definition = reading.definition();
        if (definition != null) {
            problems.addAll(PackCheck.problems(definition, around));
            if (problems.stream().allMatch(PackProblem::warning)) {
                var results = samples.run(definition);
                ran += results.size();
                problems.addAll(PackCheck.ofSamples(results));
                if (actual) {
                    results.forEach(result -> out.print(ActualYaml.of(result)));
                }
            }
        }
        problems.stream().map(tree::located).forEach(it -> out.println(line(file, it)));
        return problems.stream().allMatch(PackProblem::warning);
    }

    private String line(String file, PackProblem problem) {
        List<String> parts = new ArrayList<>(List.of(file));
        if (problem.line() > 0) {
            parts.add(Integer.toString(problem.line()));
            parts.add(Integer.toString(problem.column()));
        }
        String kind = problem.warning() ? "warning: " : "";
        String place = problem.place().isEmpty() ? "" : problem.place() + ": ";
        return String.join(":", parts) + ": " + kind + place + messages.of(problem);
    }
}
