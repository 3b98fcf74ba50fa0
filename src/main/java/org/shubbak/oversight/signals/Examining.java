package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All tests over one period. Decisions are added service by service, so that a year of a governorate needs no more room than
 * its largest service; every stratum lies within one. Pure: the same cases give the same results.
 */
final class Examining {

    /** A centre with fewer people at the same work is compared with all such centres together. */
    private static final int ENOUGH_COLLEAGUES = 3;

    /** Below this a tenth of the cases is not told apart. */
    private static final int LEAST_FOR_TENTHS = 20;

    private final ByOffice offices = new ByOffice();
    private final Comparing turn = new Comparing(Kind.OUT_OF_TURN);
    private final Comparing fast = new Comparing(Kind.FAST);
    private final Comparing slow = new Comparing(Kind.SLOW);
    private final Comparing again = new Comparing(Kind.ASKS_AGAIN);
    private final Comparing idle = new Comparing(Kind.LOOKS);
    private final Comparing closing = new Comparing(Kind.CLOSING_TIME);

    /** Adds everything that was decided on some services, each of them whole. */
    void decisions(List<Decision> decisions) {
        Map<String, Set<UUID>> colleagues = new HashMap<>();
        decisions.forEach(it ->
                colleagues.computeIfAbsent(here(it), key -> new HashSet<>()).add(it.staff()));
        Map<String, List<Decision>> alike = new HashMap<>();
        for (Decision it : decisions) {
            String place =
                    colleagues.getOrDefault(here(it), Set.of()).size() < ENOUGH_COLLEAGUES ? it.work() : here(it);
            String busy = place + " " + it.busy();
            offices.add(it);
            if (it.choice() || it.outOfTurn()) {
                turn.add(it, busy, it.outOfTurn());
            }
            again.add(it, place, it.asked() > 1);
            closing.add(it, place, it.atClosing());
            alike.computeIfAbsent(busy, key -> new ArrayList<>()).add(it);
        }
        alike.forEach(this::tenths);
    }

    void looks(List<Look> looks) {
        looks.forEach(it -> idle.add(it, it.unit() + (it.front() ? " front" : " back")));
    }

    /** Everything that had enough cases, in an order that does not depend on that of the cases. */
    List<Tested> results() {
        List<Tested> results = new ArrayList<>(offices.results());
        for (Comparing one : List.of(turn, fast, slow, again, idle, closing)) {
            results.addAll(one.results());
        }
        results.sort(Comparator.comparing(Tested::key));
        return results;
    }

    /** Of decisions of the same work made under as much work, the fastest and the slowest tenth. */
    private void tenths(String stratum, List<Decision> decisions) {
        if (decisions.size() < LEAST_FOR_TENTHS) {
            return;
        }
        long[] sorted = decisions.stream().mapToLong(Decision::effort).sorted().toArray();
        int tenth = sorted.length / 10;
        long quick = sorted[tenth];
        long tardy = sorted[sorted.length - 1 - tenth];
        for (Decision it : decisions) {
            fast.add(it, stratum, it.effort() < quick);
            slow.add(it, stratum, it.effort() > tardy);
        }
    }

    private static String here(Decision it) {
        return it.unit() + " " + it.work();
    }
}
