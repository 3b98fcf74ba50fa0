package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares each person with all others who had the same kinds of cases. */
final class Comparing {

    private static final class Sums {
        private int hits;
        private int tries;

        private void add(boolean hit) {
            tries++;
            hits += hit ? 1 : 0;
        }
    }

    private Comparing() {}

    /** One result a person who had enough cases that others had too. */
    static List<Tested> people(Kind kind, List<Trial> trials) {
        Map<String, Sums> all = new HashMap<>();
        Map<UUID, Map<String, Sums>> each = new HashMap<>();
        Map<UUID, List<Trial>> whole = new HashMap<>();
        for (Trial trial : trials) {
            all.computeIfAbsent(trial.stratum(), it -> new Sums()).add(trial.hit());
            each.computeIfAbsent(trial.staff(), it -> new HashMap<>())
                    .computeIfAbsent(trial.stratum(), it -> new Sums())
                    .add(trial.hit());
            whole.computeIfAbsent(trial.staff(), it -> new ArrayList<>()).add(trial);
        }
        List<Tested> results = new ArrayList<>();
        each.forEach((staff, strata) -> {
            List<Stratum> tables = tables(strata, all);
            if (enough(kind, tables)) {
                results.add(tested(kind, staff, tables, whole.getOrDefault(staff, List.of())));
            }
        });
        results.sort(Comparator.comparing(Tested::key));
        return results;
    }

    private static List<Stratum> tables(Map<String, Sums> strata, Map<String, Sums> all) {
        List<Stratum> tables = new ArrayList<>();
        strata.forEach((stratum, sums) -> {
            Sums everybody = all.getOrDefault(stratum, sums);
            if (everybody.tries > sums.tries) {
                tables.add(new Stratum(sums.hits, sums.tries, everybody.hits, everybody.tries));
            }
        });
        return tables;
    }

    static boolean enough(Kind kind, List<Stratum> tables) {
        int tries = tables.stream().mapToInt(Stratum::tries).sum();
        int others = tables.stream().mapToInt(Stratum::othersTries).sum();
        int hits = tables.stream().mapToInt(Stratum::allHits).sum();
        return tries >= kind.tries() && others >= kind.tries() && hits >= kind.hits();
    }

    private static Tested tested(Kind kind, UUID staff, List<Stratum> tables, List<Trial> trials) {
        return new Tested(
                kind,
                staff,
                null,
                unit(trials.stream().map(Trial::unit).toList()),
                tables.stream().mapToInt(Stratum::hits).sum(),
                tables.stream().mapToInt(Stratum::tries).sum(),
                tables.stream().mapToDouble(Stratum::expected).sum(),
                tables.stream().mapToLong(Stratum::othersTries).sum(),
                null,
                StratifiedExact.atLeast(tables, kind.odds()),
                trials.stream().filter(Trial::hit).map(Trial::file).toList());
    }

    /** The unit that comes most often. */
    static String unit(List<String> units) {
        return units.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
