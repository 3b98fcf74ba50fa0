package org.shubbak.catalogue;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the fees of one request depend on.
 *
 * @param answers the clean answers
 * @param data what the inspector or specialist measured, by the key of the question it answers anew; empty at filing
 * @param filed the day of filing in Cairo, whose rates hold (rule 8)
 */
public record FeeFacts(Map<String, ?> answers, Map<String, ?> data, Applying applying, LocalDate filed) {

    /** What is known when the request is filed. */
    public static FeeFacts atFiling(Map<String, ?> answers, Applying applying, LocalDate filed) {
        return new FeeFacts(answers, Map.of(), applying, filed);
    }
}
