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

/** Works out of the steps what each person had before him when he decided: how much, and whether something older. */
final class Queues {

    private static final Set<String> FOR = Set.of("forward", "approve", "agree");
    private static final Set<String> AGAINST = Set.of("reject", "refuse", "object");

    private record Line(UUID staff, String service, String task) {}

    private final Map<UUID, long[]> opened = new HashMap<>();
    private final Map<UUID, long[]> closed = new HashMap<>();
    private final Map<Line, List<Step>> lines = new HashMap<>();

    /** @param steps the finished ones of the period and those that are open */
    Queues(List<Step> steps) {
        Map<UUID, List<Step>> each = new HashMap<>();
        for (Step step : steps) {
            each.computeIfAbsent(step.staff(), it -> new ArrayList<>()).add(step);
            lines.computeIfAbsent(line(step), it -> new ArrayList<>()).add(step);
        }
        each.forEach((staff, own) -> {
            opened.put(staff, own.stream().mapToLong(it -> it.opened().getEpochSecond()).sorted().toArray());
            closed.put(staff, own.stream().mapToLong(it -> it.end().getEpochSecond()).sorted().toArray());
        });
        lines.values().forEach(line -> line.sort(Comparator.comparing(Step::end)));
    }

    /**
     * The finished steps with what was before the person.
     *
     * @param offices what each file names
     * @param asked how often the applicant was asked in each step
     * @param atClosing whether a moment lies in the last minutes of a unit's day, or after it
     */
    List<Decision> decisions(
            Map<UUID, List<String>> offices, Map<UUID, Integer> asked, BiPredicate<String, Instant> atClosing) {
        List<Decision> decisions = new ArrayList<>();
        lines.values().forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                Step step = line.get(i);
                Instant end = step.closed();
                if (end != null) {
                    decisions.add(new Decision(
                            step.request(),
                            step.number(),
                            step.staff(),
                            step.unit(),
                            step.service(),
                            step.task(),
                            step.opened(),
                            end,
                            favourable(step.outcome()),
                            step.outOfTurn(),
                            offices.getOrDefault(step.request(), List.of()),
                            load(step),
                            passable(line, i),
                            atClosing.test(step.unit(), end),
                            asked.getOrDefault(step.id(), 0)));
                }
            }
        });
        return decisions;
    }

    static @Nullable Boolean favourable(String outcome) {
        return FOR.contains(outcome) ? Boolean.TRUE : AGAINST.contains(outcome) ? Boolean.FALSE : null;
    }

    private static Line line(Step step) {
        return new Line(step.staff(), step.service(), step.task());
    }

    private int load(Step step) {
        long at = step.opened().getEpochSecond();
        int before = below(opened.getOrDefault(step.staff(), new long[0]), at);
        int over = below(closed.getOrDefault(step.staff(), new long[0]), at);
        return Math.max(0, before - over);
    }

    /** How many of the sorted numbers are smaller. */
    private static int below(long[] sorted, long at) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static boolean passable(List<Step> line, int at) {
        Step step = line.get(at);
        for (int i = at + 1; i < line.size(); i++) {
            Step other = line.get(i);
            if (other.registered().isBefore(step.registered()) && !other.opened().isAfter(step.end())) {
                return true;
            }
        }
        return false;
    }
}
