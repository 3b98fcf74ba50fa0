package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approvals and refusals by reviewer and engineering office. Two comparisons must both speak: with the other reviewers of the
 * same office's files, lest a good office make its reviewers suspect; and with the same reviewer's files of other offices,
 * lest a mild reviewer be asked about every office. The larger of the two p-values holds for both.
 */
final class ByOffice {

    /** Counts of one cell: how many were approved, of how many. */
    private static final class Cell {
        private int approved;
        private int files;

        private void add(boolean favourable) {
            files++;
            approved += favourable ? 1 : 0;
        }
    }

    private record Pair(UUID staff, String office) {}

    private record Work(Object group, String work) {}

    private final Map<Pair, Map<String, Cell>> pairs = new HashMap<>();
    private final Map<Pair, List<Decision>> files = new HashMap<>();
    private final Map<Work, Cell> ofReviewer = new HashMap<>();
    private final Map<Work, Cell> ofOffice = new HashMap<>();

    private ByOffice(List<Decision> decisions) {
        for (Decision decision : decisions) {
            Boolean favourable = decision.favourable();
            if (favourable != null && !decision.offices().isEmpty()) {
                add(decision, favourable);
            }
        }
    }

    /** Two results a pair that had enough cases to be compared in both ways. */
    static List<Tested> pairs(List<Decision> decisions) {
        ByOffice sums = new ByOffice(decisions);
        List<Tested> results = new ArrayList<>();
        sums.pairs.keySet().forEach(pair -> {
            sums.tested(pair, true, results);
            sums.tested(pair, false, results);
        });
        results.sort(Comparator.comparing(Tested::key));
        return results;
    }

    private void add(Decision decision, boolean favourable) {
        String work = decision.unit() + " " + decision.work();
        cell(ofReviewer, new Work(decision.staff(), work)).add(favourable);
        for (String office : decision.offices()) {
            Pair pair = new Pair(decision.staff(), office);
            pairs.computeIfAbsent(pair, it -> new HashMap<>())
                    .computeIfAbsent(work, it -> new Cell())
                    .add(favourable);
            files.computeIfAbsent(pair, it -> new ArrayList<>()).add(decision);
            cell(ofOffice, new Work(office, work)).add(favourable);
        }
    }

    private static Cell cell(Map<Work, Cell> cells, Work work) {
        return cells.computeIfAbsent(work, it -> new Cell());
    }

    private void tested(Pair pair, boolean approved, List<Tested> results) {
        Kind kind = approved ? Kind.APPROVES_OFFICE : Kind.REFUSES_OFFICE;
        List<Stratum> withOthers = tables(pair, pair.office(), ofOffice, approved);
        List<Stratum> withOwn = tables(pair, pair.staff(), ofReviewer, approved);
        if (!Comparing.enough(kind, withOthers) || !Comparing.enough(kind, withOwn)) {
            return;
        }
        double chance = Math.max(
                StratifiedExact.atLeast(withOthers, kind.odds()), StratifiedExact.atLeast(withOwn, kind.odds()));
        List<Decision> decisions = files.getOrDefault(pair, List.of());
        results.add(new Tested(
                kind,
                pair.staff(),
                pair.office(),
                Comparing.unit(decisions.stream().map(Decision::unit).toList()),
                withOthers.stream().mapToInt(Stratum::hits).sum(),
                withOthers.stream().mapToInt(Stratum::tries).sum(),
                withOthers.stream().mapToDouble(Stratum::expected).sum(),
                withOthers.stream().mapToLong(Stratum::othersTries).sum(),
                rate(withOwn),
                chance,
                decisions.stream()
                        .filter(decision -> Boolean.valueOf(approved).equals(decision.favourable()))
                        .map(Decision::file)
                        .toList()));
    }

    private List<Stratum> tables(Pair pair, Object group, Map<Work, Cell> all, boolean approved) {
        List<Stratum> tables = new ArrayList<>();
        pairs.getOrDefault(pair, Map.of()).forEach((work, cell) -> {
            Cell everybody = all.getOrDefault(new Work(group, work), cell);
            if (everybody.files > cell.files) {
                Stratum table = new Stratum(cell.approved, cell.files, everybody.approved, everybody.files);
                tables.add(approved ? table : table.otherWay());
            }
        });
        return tables;
    }

    private static @Nullable Double rate(List<Stratum> tables) {
        double expected = tables.stream().mapToDouble(Stratum::expected).sum();
        int tries = tables.stream().mapToInt(Stratum::tries).sum();
        return tries == 0 ? null : expected / tries;
    }
}
