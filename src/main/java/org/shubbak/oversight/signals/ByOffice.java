package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Approvals and refusals by reviewer and engineering office. Two comparisons must both speak, each beyond what is usual: with
 * the other reviewers of the same office's files, beyond how this reviewer differs from them with all other offices; and with
 * the same reviewer's files of other offices, beyond how this office differs from those with all other reviewers. So neither
 * a good office nor a mild reviewer is asked about, nor a mild reviewer of a good office. The larger p-value holds for both.
 */
final class ByOffice {

    private record Pair(UUID staff, String office) {}

    /** The files of one pair: counted for what went on. */
    private static final class Files {
        private final Sums sums = new Sums();
        private final Map<String, Integer> units = new HashMap<>();
        private final List<Case> approved = new ArrayList<>();
        private final List<Case> refused = new ArrayList<>();
    }

    private final Map<Pair, Files> pairs = new HashMap<>();
    private final Map<UUID, Sums> reviewers = new HashMap<>();
    private final Map<String, Sums> offices = new HashMap<>();
    private final Sums everybody = new Sums();

    void add(Decision it) {
        Boolean favourable = it.favourable();
        if (favourable == null || it.offices().isEmpty()) {
            return;
        }
        String work = it.unit() + " " + it.work();
        everybody.add(work, favourable);
        reviewers.computeIfAbsent(it.staff(), id -> new Sums()).add(work, favourable);
        for (String office : it.offices()) {
            offices.computeIfAbsent(office, number -> new Sums()).add(work, favourable);
            Files files = pairs.computeIfAbsent(new Pair(it.staff(), office), pair -> new Files());
            files.sums.add(work, favourable);
            files.units.merge(it.unit(), 1, Integer::sum);
            (favourable ? files.approved : files.refused).add(it.file());
        }
    }

    /** Two results a pair that had enough cases to be compared in both ways. */
    List<Tested> results() {
        List<Tested> results = new ArrayList<>();
        pairs.forEach((pair, files) -> {
            Sums office = offices.getOrDefault(pair.office(), files.sums);
            Sums reviewer = reviewers.getOrDefault(pair.staff(), files.sums);
            tested(Kind.APPROVES_OFFICE, pair, files, office, reviewer, results);
            tested(Kind.REFUSES_OFFICE, pair, files, office, reviewer, results);
        });
        return results;
    }

    private void tested(Kind kind, Pair pair, Files files, Sums office, Sums reviewer, List<Tested> results) {
        List<Stratum> withOthers = turned(kind, files.sums.beside(office));
        List<Stratum> withOwn = turned(kind, files.sums.beside(reviewer));
        if (!Comparing.enough(kind, withOthers) || !Comparing.enough(kind, withOwn)) {
            return;
        }
        double chance = Math.max(
                beyond(kind, withOthers, elsewhere(reviewer, files.sums, office)),
                beyond(kind, withOwn, elsewhere(office, files.sums, reviewer)));
        List<Case> hits = kind == Kind.APPROVES_OFFICE ? files.approved : files.refused;
        String unit = Comparing.most(files.units);
        results.add(Tested.of(kind, pair.staff(), pair.office(), unit, withOthers, rate(withOwn))
                .with(chance, hits));
    }

    /** The chance of the tables where the odds may be as far apart as they are elsewhere. */
    private static double beyond(Kind kind, List<Stratum> tables, List<Stratum> elsewhere) {
        double usual = MantelHaenszel.upper(turned(kind, elsewhere));
        return Double.isInfinite(usual) ? 1 : StratifiedExact.atLeast(tables, Math.max(kind.odds(), usual));
    }

    /** How one side of the pair compares with everybody where the other side has no part. */
    private List<Stratum> elsewhere(Sums one, Sums pair, Sums other) {
        List<Stratum> tables = new ArrayList<>();
        for (String work : one.strata()) {
            int tries = one.tries(work) - pair.tries(work);
            int all = everybody.tries(work) - other.tries(work);
            if (tries > 0 && all > tries) {
                int hits = one.hits(work) - pair.hits(work);
                tables.add(new Stratum(hits, tries, everybody.hits(work) - other.hits(work), all));
            }
        }
        return tables;
    }

    private static List<Stratum> turned(Kind kind, List<Stratum> tables) {
        return kind == Kind.APPROVES_OFFICE
                ? tables
                : tables.stream().map(Stratum::otherWay).toList();
    }

    private static double rate(List<Stratum> tables) {
        double expected = tables.stream().mapToDouble(Stratum::expected).sum();
        return expected / tables.stream().mapToInt(Stratum::tries).sum();
    }
}
