package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Works out what each person had before him when he decided: how much, and whether there was a choice. */
final class Queues {

    private static final Set<String> FOR = Set.of("forward", "approve", "agree");
    private static final Set<String> AGAINST = Set.of("reject", "refuse", "object");

    private record Line(UUID staff, String service, String task) {}

    private final Loads loads;
    private final Map<UUID, List<String>> offices;
    private final BiPredicate<String, Instant> atClosing;

    /**
     * @param offices what each file names
     * @param atClosing whether a moment lies in the last minutes of a unit's day, or after it
     */
    Queues(Loads loads, Map<UUID, List<String>> offices, BiPredicate<String, Instant> atClosing) {
        this.loads = loads;
        this.offices = offices;
        this.atClosing = atClosing;
    }

    /** @param steps the finished ones of the period and those that are open, of whole services */
    List<Decision> decisions(List<Step> steps) {
        Map<Line, List<Step>> lines = new HashMap<>();
        steps.forEach(
                it -> lines.computeIfAbsent(new Line(it.staff(), it.service(), it.task()), key -> new ArrayList<>())
                        .add(it));
        List<Decision> decisions = new ArrayList<>();
        lines.values().forEach(line -> {
            line.sort(Comparator.comparing(Step::end));
            for (int i = 0; i < line.size(); i++) {
                Instant closed = line.get(i).closed();
                if (closed != null) {
                    decisions.add(decision(line.get(i), closed, choice(line, i)));
                }
            }
        });
        return decisions;
    }

    private Decision decision(Step step, Instant closed, boolean choice) {
        long opening = step.opened().getEpochSecond();
        long closing = closed.getEpochSecond();
        return new Decision(
                step.request(),
                step.number(),
                step.staff(),
                step.unit(),
                step.service(),
                step.task(),
                closed,
                favourable(step.outcome()),
                step.outOfTurn(),
                offices.getOrDefault(step.request(), List.of()),
                loads.at(step.staff(), opening),
                choice,
                atClosing.test(step.unit(), closed),
                closing - loads.begun(step.staff(), opening, closing),
                step.asked());
    }

    static @Nullable Boolean favourable(String outcome) {
        return FOR.contains(outcome) ? Boolean.TRUE : AGAINST.contains(outcome) ? Boolean.FALSE : null;
    }

    private static boolean choice(List<Step> line, int at) {
        Step step = line.get(at);
        for (int i = at + 1; i < line.size(); i++) {
            Step other = line.get(i);
            if (!other.opened().isAfter(step.end())) {
                return true;
            }
        }
        return false;
    }
}
