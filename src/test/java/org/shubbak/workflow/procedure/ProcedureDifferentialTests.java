package org.shubbak.workflow.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.workflow.procedure.Trace.Seen;

/**
 * Thousands of random procedures with random answers run on Flowable and on ours: the same open tasks after every
 * step and the same end. {@code -Dshubbak.seed} draws others, {@code -Dshubbak.procedures} more.
 */
class ProcedureDifferentialTests {

    private static final long SEED = Long.getLong("shubbak.seed", 20_261_123L);
    private static final int PROCEDURES = Integer.getInteger("shubbak.procedures", 2_000);
    private static final int BATCH = 50;
    private static final int MOST_STEPS = 40;
    private static final int MOST_ROUNDS = 2;
    private static final int MUTANT_TRACES = 300;

    private static final List<Trace> TRACES = new ArrayList<>();

    @BeforeAll
    static void askTheOracle() {
        try (var oracle = new FlowableOracle()) {
            for (int first = 0; first < PROCEDURES; first += BATCH) {
                var drawings = new ArrayList<Drawing>();
                for (int i = first; i < Math.min(first + BATCH, PROCEDURES); i++) {
                    drawings.add(RandomDrawing.draw("p" + i, new Random(SEED + i)));
                }
                oracle.deploy(drawings);
                for (var drawing : drawings) {
                    TRACES.add(run(oracle, drawing, new Random(SEED ^ drawing.key.hashCode())));
                }
            }
        }
    }

    @AfterAll
    static void forget() {
        TRACES.clear();
    }

    private static Trace run(FlowableOracle oracle, Drawing drawing, Random random) {
        var parameters = Map.<String, Object>of(
                "flag", random.nextBoolean(),
                "n", random.nextLong(6),
                "c0", List.of(),
                "c1", List.of("x"),
                "c3", List.of("x", "y", "z"));
        var seen = new ArrayList<Seen>();
        var rounds = new HashMap<String, Integer>();
        oracle.start(drawing, new HashMap<>(parameters));
        seen.add(new Seen("start", "", "", oracle.open(), oracle.end()));
        while (!seen.getLast().open().isEmpty() && seen.size() < MOST_STEPS) {
            seen.add(step(oracle, drawing, seen.getLast().open(), rounds, random));
        }
        oracle.abandon();
        return new Trace(drawing, parameters, List.copyOf(seen));
    }

    private static Seen step(
            FlowableOracle oracle, Drawing drawing, List<String> open, Map<String, Integer> rounds, Random random) {
        if (drawing.hasBoundaries() && random.nextInt(3) == 0) {
            var timers = oracle.timers();
            var messages = oracle.messages();
            if (!timers.isEmpty() && (messages.isEmpty() || random.nextBoolean())) {
                var timer = timers.get(random.nextInt(timers.size()));
                oracle.fire(timer);
                return new Seen("fire", timer, "", oracle.open(), oracle.end());
            }
            if (!messages.isEmpty()) {
                var message = messages.get(random.nextInt(messages.size()));
                oracle.receive(message);
                return new Seen("message", message, "", oracle.open(), oracle.end());
            }
        }
        var task = open.get(random.nextInt(open.size()));
        var outcome = outcome(drawing.outcomesOf(task.split(":")[0]), task, rounds, random);
        oracle.complete(task, outcome);
        return new Seen("complete", task, outcome, oracle.open(), oracle.end());
    }

    private static String outcome(List<String> outcomes, String task, Map<String, Integer> rounds, Random random) {
        var outcome = outcomes.get(random.nextInt(outcomes.size()));
        boolean tired = outcome.equals("again") && rounds.merge(task, 1, Integer::sum) > MOST_ROUNDS;
        return tired ? "on" : outcome;
    }

    @Test
    void ours_has_the_same_open_tasks_after_every_step_and_the_same_end_as_flowable() {
        int steps = 0;
        int ended = 0;
        for (var trace : TRACES) {
            assertThat(trace.compare(Drawing.Mutation.NONE))
                    .as(
                            "seed %d, procedure %s, parameters %s%n%s",
                            SEED,
                            trace.drawing().key,
                            trace.parameters(),
                            trace.drawing().ours(Drawing.Mutation.NONE))
                    .isEmpty();
            steps += trace.seen().size();
            ended += trace.seen().getLast().end() == null ? 0 : 1;
        }
        assertThat(TRACES).hasSize(PROCEDURES);
        assertThat(steps).isGreaterThan(5 * PROCEDURES);
        assertThat(ended).isGreaterThan(PROCEDURES * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource(value = Drawing.Mutation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_wrong_interpreter_is_found_out(Drawing.Mutation mistake) {
        var some = TRACES.subList(0, Math.min(MUTANT_TRACES, PROCEDURES));
        assertThat(some)
                .filteredOn(trace -> trace.compare(mistake).isPresent())
                .as("traces that find out %s", mistake)
                .hasSizeGreaterThan(some.size() / 50);
    }
}
