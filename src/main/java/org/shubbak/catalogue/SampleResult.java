package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sample.
 *
 * @param differences where it is not what was expected
 */
public record SampleResult(Sample sample, Actual actual, List<Difference> differences) {

    /** One thing that came out otherwise. */
    public record Difference(String item, String expected, String actual) {}

    /**
     * What really came of it.
     *
     * @param problems what could not be computed
     */
    public record Actual(
            List<String> documents,
            Map<FeeRule.Moment, BigDecimal> fees,
            Map<FeeRule.Moment, BigDecimal> exempted,
            @Nullable LocalDate due,
            List<String> path,
            @Nullable String refused,
            List<PackProblem> problems) {

        static Actual refused(String place, List<PackProblem> problems) {
            return new Actual(List.of(), Map.of(), Map.of(), null, List.of(), place, problems);
        }
    }

    public SampleResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty()
                && (actual.refused() != null || actual.problems().isEmpty());
    }

    static SampleResult of(Sample sample, Actual actual) {
        return new SampleResult(sample, actual, differences(sample, actual));
    }

    private static List<Difference> differences(Sample sample, Actual actual) {
        var differences = new ArrayList<Difference>();
        var expect = sample.expect();
        compare(differences, "refused", expect.refused(), actual.refused());
        if (expect.refused() != null || actual.refused() != null) {
            return differences;
        }
        if (expect.documents() != null) {
            compare(differences, "documents", expect.documents(), actual.documents());
        }
        sums(differences, "fees", expect.fees(), actual.fees());
        if (expect.exempted() != null) {
            sums(differences, "exempted", expect.exempted(), actual.exempted());
        }
        if (expect.due() != null) {
            compare(differences, "due", expect.due(), actual.due());
        }
        if (expect.path() != null) {
            compare(differences, "path", expect.path(), actual.path());
        }
        sample.missing().stream()
                .filter(key -> !actual.documents().contains(key))
                .forEach(key -> differences.add(new Difference("missing", key, "-")));
        return differences;
    }

    private static void sums(
            List<Difference> differences,
            String item,
            Map<FeeRule.Moment, BigDecimal> expected,
            Map<FeeRule.Moment, BigDecimal> actual) {
        for (var moment : FeeRule.Moment.values()) {
            compare(differences, item + "." + moment.word(), sum(expected, moment), sum(actual, moment));
        }
    }

    private static BigDecimal sum(Map<FeeRule.Moment, BigDecimal> sums, FeeRule.Moment moment) {
        return new HashMap<>(sums).getOrDefault(moment, BigDecimal.ZERO).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static void compare(
            List<Difference> differences, String item, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(new Difference(item, text(expected), text(actual)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
