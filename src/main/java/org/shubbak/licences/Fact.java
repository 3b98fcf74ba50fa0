package org.shubbak.licences;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a licence states, to be compared with its paper.
 *
 * @param value in Arabic, as the paper has it
 * @param valueEn in English where that differs
 * @param table the rows where the answer is a table; the value then says how many there are
 */
public record Fact(
        String labelAr,
        String labelEn,
        String value,
        @Nullable String valueEn,
        @Nullable Table table) {

    public Fact(String labelAr, String labelEn, String value) {
        this(labelAr, labelEn, value, null, null);
    }

    /** The value in the reader's language. */
    public String value(boolean arabic) {
        return arabic || valueEn == null ? value : valueEn;
    }

    /** Rows of cells under their heads, in both languages. */
    public record Table(
            List<String> headsAr, List<String> headsEn, List<List<String>> rowsAr, List<List<String>> rowsEn) {

        public List<String> heads(boolean arabic) {
            return arabic ? headsAr : headsEn;
        }

        public List<List<String>> rows(boolean arabic) {
            return arabic ? rowsAr : rowsEn;
        }
    }
}
