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

    /** The same question another night. */
    String key() {
        return kind + " " + staff + (office == null ? "" : " " + office);
    }
}
