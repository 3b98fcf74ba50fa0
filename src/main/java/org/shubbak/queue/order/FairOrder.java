package org.shubbak.queue.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is next at a window (صاحب الدور). A pure function of who waits, the window and the hall's rules:
 *
 * <ol>
 *   <li>after {@code inARow} people with priority in a row, one without it, if one waits (not at a dedicated window);
 *   <li>of those who have waited beyond the hard maximum, whoever came first;
 *   <li>at a dedicated window, people with priority first;
 *   <li>otherwise the earliest effective time: the arrival, less the bonus of priority, plus the window's preference.
 * </ol>
 *
 * From this follow: order within a class (same line, same priority) is the order of arrival; nobody is passed by anybody
 * who came later than he by more than {@link FairRules#bound()}, except by the rule of the row; so nobody starves.
 */
public final class FairOrder {

    private final FairRules rules;

    public FairOrder(FairRules rules) {
        this.rules = rules;
    }

    /** Who is called next; empty when nobody waits in the window's lines. */
    public Optional<Waiting> next(List<Waiting> waiting, Desk desk, Instant now) {
        List<Waiting> served = waiting.stream()
                .filter(one -> desk.lines().contains(one.line()))
                .toList();
        List<Waiting> eligible = mustBreakTheRow(desk) ? preferring(served, one -> !one.prioritised()) : served;
        Optional<Waiting> overdue =
                eligible.stream().filter(one -> isOverdue(one, now)).min(Comparator.naturalOrder());
        return overdue.isPresent() ? overdue : earliest(eligible, desk);
    }

    /** The first {@code limit} in the order in which this window would call them now. */
    public List<Waiting> ranked(List<Waiting> waiting, Desk desk, Instant now, int limit) {
        List<Waiting> left = new ArrayList<>(waiting);
        List<Waiting> ranked = new ArrayList<>();
        Desk at = desk;
        for (var next = next(left, at, now); next.isPresent() && ranked.size() < limit; next = next(left, at, now)) {
            Waiting called = next.get();
            ranked.add(called);
            left.remove(called);
            at = at.after(called);
        }
        return ranked;
    }

    /** When a person is taken to have come, at a window for which his line is the {@code rank}-th. */
    public Instant effective(Waiting one, int rank) {
        return (one.prioritised() ? one.arrivedAt().minus(rules.bonus()) : one.arrivedAt()).plus(rules.lag(rank));
    }

    private Optional<Waiting> earliest(List<Waiting> eligible, Desk desk) {
        List<Waiting> first = desk.dedicated() ? preferring(eligible, Waiting::prioritised) : eligible;
        return first.stream()
                .min(Comparator.comparing(
                                (Waiting one) -> effective(one, desk.lines().indexOf(one.line())))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private boolean mustBreakTheRow(Desk desk) {
        return !desk.dedicated() && desk.run() >= rules.inARow();
    }

    private boolean isOverdue(Waiting one, Instant now) {
        return one.waited(now).compareTo(rules.hardMaximum()) >= 0;
    }

    /** Those for whom the condition holds, or all when it holds for none. */
    private static List<Waiting> preferring(List<Waiting> waiting, Predicate<Waiting> condition) {
        List<Waiting> some = waiting.stream().filter(condition).toList();
        return some.isEmpty() ? waiting : some;
    }
}
