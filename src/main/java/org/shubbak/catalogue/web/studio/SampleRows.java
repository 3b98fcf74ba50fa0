package org.shubbak.catalogue.web.studio;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.SampleResult;
import org.shubbak.web.Page;

/**
 * What a sample expects beside what came of it, item by item.
 *
 * @param problems what could not be computed
 */
public record SampleRows(
        int index, String nameAr, String nameEn, boolean passed, List<Row> rows, List<String> problems) {

    /** One item; where both are the same, nothing is to be done. */
    public record Row(String item, String expected, String actual, boolean same) {

        /** The message of the item's name. */
        public String label(Page page) {
            int dot = item.indexOf('.');
            return dot < 0
                    ? page.t("studio.item." + item)
                    : page.t("studio.item." + item.substring(0, dot)) + " – "
                            + page.t("studio.word." + item.substring(dot + 1));
        }
    }

    static SampleRows of(int index, SampleResult result) {
        var sample = result.sample();
        var differing =
                result.differences().stream().map(SampleResult.Difference::item).collect(Collectors.toSet());
        return new SampleRows(
                index,
                sample.nameAr(),
                sample.nameEn(),
                result.passed(),
                rows(result, differing),
                result.passed()
                        ? List.of()
                        : result.actual().problems().stream()
                                .map(it -> it.place() + ": " + it.code())
                                .toList());
    }

    private static List<Row> rows(SampleResult result, Set<String> differing) {
        var expect = result.sample().expect();
        var actual = result.actual();
        var rows = new ArrayList<Row>();
        if (expect.refused() != null || actual.refused() != null) {
            rows.add(row("refused", text(expect.refused()), text(actual.refused()), differing));
        }
        if (actual.refused() == null) {
            rows.add(row("documents", list(expect.documents()), list(actual.documents()), differing));
            sums(rows, "fees", expect.fees(), actual.fees(), differing);
            sums(
                    rows,
                    "exempted",
                    expect.exempted() == null ? Map.of() : expect.exempted(),
                    actual.exempted(),
                    differing);
            rows.add(row("due", text(expect.due()), text(actual.due()), differing));
            rows.add(row("path", list(expect.path()), list(actual.path()), differing));
        }
        return rows;
    }

    private static void sums(
            List<Row> rows,
            String item,
            Map<FeeRule.Moment, java.math.BigDecimal> expected,
            Map<FeeRule.Moment, java.math.BigDecimal> actual,
            Set<String> differing) {
        for (var moment : FeeRule.Moment.values()) {
            if (expected.containsKey(moment) || actual.containsKey(moment)) {
                rows.add(
                        row(item + "." + moment.word(), sum(expected.get(moment)), sum(actual.get(moment)), differing));
            }
        }
    }

    private static Row row(String item, String expected, String actual, Set<String> differing) {
        return new Row(item, expected, actual, !differing.contains(item));
    }

    static String sum(java.math.@Nullable BigDecimal sum) {
        return sum == null ? "" : sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String list(@Nullable List<String> words) {
        return words == null ? "" : String.join(", ", words);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
