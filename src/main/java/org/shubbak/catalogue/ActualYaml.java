package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a sample really gave, written as the sample's expectation is, to compare with the intention. */
final class ActualYaml {

    private ActualYaml() {}

    static String of(SampleResult result) {
        var actual = result.actual();
        var text = new StringBuilder("  # " + result.sample().nameEn() + "\n    expect:\n");
        if (actual.refused() != null) {
            return text.append("      refused: ")
                    .append(actual.refused())
                    .append('\n')
                    .toString();
        }
        text.append("      documents: ").append(list(actual.documents())).append('\n');
        text.append("      fees: ").append(sums(actual.fees())).append('\n');
        if (!actual.exempted().isEmpty()) {
            text.append("      exempted: ").append(sums(actual.exempted())).append('\n');
        }
        text.append("      due: ").append(actual.due()).append('\n');
        return text.append("      path: ")
                .append(list(actual.path()))
                .append('\n')
                .toString();
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words) + "]";
    }

    private static String sums(Map<FeeRule.Moment, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(it -> it.getKey().word() + ": " + it.getValue().setScale(2, java.math.RoundingMode.HALF_UP))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
