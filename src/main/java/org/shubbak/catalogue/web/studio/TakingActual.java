package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.SampleResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes into a sample's expectation what really came of it, one item at a time, after somebody looked. */
final class TakingActual {

    private TakingActual() {}

    /** @param item as {@link SampleRows.Row} names it */
    static void take(ObjectNode tree, int sample, String item, SampleResult.Actual actual) {
        if (!(EntryActs.at(tree, "samples." + sample) instanceof ObjectNode entry)) {
            return;
        }
        ObjectNode expect = entry.path("expect") instanceof ObjectNode held ? held : entry.putObject("expect");
        switch (item) {
            case "documents" -> words(expect.putArray("documents"), actual.documents());
            case "path" -> words(expect.putArray("path"), actual.path());
            case "due" -> text(expect, "due", actual.due());
            case "refused" -> text(expect, "refused", actual.refused());
            default -> sum(expect, item, item.startsWith("fees.") ? actual.fees() : actual.exempted());
        }
    }

    private static void sum(ObjectNode expect, String item, Map<FeeRule.Moment, java.math.BigDecimal> sums) {
        int dot = item.indexOf('.');
        if (dot < 0) {
            return;
        }
        String group = item.substring(0, dot);
        String moment = item.substring(dot + 1);
        ObjectNode written = expect.path(group) instanceof ObjectNode held ? held : expect.putObject(group);
        written.remove(moment);
        sums.forEach((its, sum) -> {
            if (its.word().equals(moment)) {
                written.put(moment, sum.setScale(2, java.math.RoundingMode.HALF_UP));
            }
        });
    }

    private static void text(ObjectNode expect, String property, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            expect.remove(property);
        } else {
            expect.put(property, value.toString());
        }
    }

    private static void words(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
