package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares each person with all others who had the same kinds of cases; cases are added as they are read. What stands out
 * must still do so when any of the colleagues with the most of the same work is left out: nobody is asked about because
 * somebody else is unusual.
 */
final class Comparing {

    /** One person's cases. */
    private static final class Person {
        private final Sums sums = new Sums();
        private final Map<String, Integer> units = new HashMap<>();
        private final List<Case> hits = new ArrayList<>();
    }

    /** Beyond this nothing is asked about anyway. */
    private static final double INTERESTING = 0.05;

    private static final int LEFT_OUT = 3;

    private final Kind kind;
    private final Sums everybody = new Sums();
    private final Map<UUID, Person> people = new HashMap<>();

    Comparing(Kind kind) {
        this.kind = kind;
    }

    void add(Decision it, String stratum, boolean hit) {
        Person person = add(it.staff(), it.unit(), stratum, hit);
        if (hit) {
            person.hits.add(it.file());
        }
    }

    void add(Look it, String stratum) {
        Person person = add(it.staff(), it.unit(), stratum, !it.acted());
        if (!it.acted()) {
            person.hits.add(it.file());
        }
    }

    private Person add(UUID staff, String unit, String stratum, boolean hit) {
        everybody.add(stratum, hit);
        Person person = people.computeIfAbsent(staff, id -> new Person());
        person.sums.add(stratum, hit);
        person.units.merge(unit, 1, Integer::sum);
        return person;
    }

    /** One result a person who had enough cases that others had too. */
    List<Tested> results() {
        List<Tested> results = new ArrayList<>();
        people.forEach((staff, person) -> {
            List<Stratum> tables = person.sums.beside(everybody);
            if (enough(kind, tables)) {
                results.add(tested(staff, person, tables));
            }
        });
        return results;
    }

    static boolean enough(Kind kind, List<Stratum> tables) {
        int tries = tables.stream().mapToInt(Stratum::tries).sum();
        int others = tables.stream().mapToInt(Stratum::othersTries).sum();
        int hits = tables.stream().mapToInt(Stratum::allHits).sum();
        return tries >= kind.tries() && others >= kind.tries() && hits >= kind.hits();
    }

    private Tested tested(UUID staff, Person person, List<Stratum> tables) {
        return Tested.of(kind, staff, null, most(person.units), tables, null).with(chance(person, tables), person.hits);
    }

    private double chance(Person person, List<Stratum> tables) {
        double chance = StratifiedExact.atLeast(tables, kind.odds());
        if (chance > INTERESTING) {
            return chance;
        }
        return Math.max(
                chance,
                people.values().stream()
                        .filter(it -> it != person && it.sums.within(person.sums) > 0)
                        .sorted(Comparator.comparingInt((Person it) -> -it.sums.within(person.sums)))
                        .limit(LEFT_OUT)
                        .mapToDouble(it -> without(person, it))
                        .max()
                        .orElse(1));
    }

    private double without(Person person, Person colleague) {
        List<Stratum> tables = person.sums.beside(everybody, colleague.sums);
        return enough(kind, tables) ? StratifiedExact.atLeast(tables, kind.odds()) : 1;
    }

    /** The unit that comes most often. */
    static String most(Map<String, Integer> units) {
        return units.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
