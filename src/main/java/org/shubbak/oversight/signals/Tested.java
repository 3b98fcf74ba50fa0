package org.shubbak.oversight.signals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One group that was tested.
 *
 * @param office the engineering office, for the tests that are about one
 * @param unit where most of the cases were
 * @param hits how often it went the way that is counted
 * @param tries of so many cases
 * @param expected how many hits at the others' rate, over the same kinds of cases
 * @param othersTries the others' cases of the same kinds
 * @param own the share of hits among the person's own files of other offices; null for the tests that are not about one
 * @param chance the p-value
 * @param files the cases that were hits
 */
record Tested(
        Kind kind,
        UUID staff,
        @Nullable String office,
        String unit,
        int hits,
        int tries,
        double expected,
        long othersTries,
        @Nullable Double own,
        double chance,
        List<Case> files) {

    /** With the counts of the tables, before its chance is known. */
    static Tested of(
            Kind kind, UUID staff, @Nullable String office, String unit, List<Stratum> tables, @Nullable Double own) {
        return new Tested(
                kind,
                staff,
                office,
                unit,
                tables.stream().mapToInt(Stratum::hits).sum(),
                tables.stream().mapToInt(Stratum::tries).sum(),
                tables.stream().mapToDouble(Stratum::expected).sum(),
                tables.stream().mapToLong(Stratum::othersTries).sum(),
                own,
                1,
                List.of());
    }

    Tested with(double itsChance, List<Case> itsFiles) {
        return new Tested(
                kind, staff, office, unit, hits, tries, expected, othersTries, own, itsChance, List.copyOf(itsFiles));
    }

    /** The same question another night. */
    String key() {
        return kind + " " + staff + (office == null ? "" : " " + office);
    }
}
