package org.shubbak.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check of the whole journal came to. */
public final class Findings {

    private static final int SHOWN = 200;

    private final List<Finding> first = new ArrayList<>();
    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
    private long rows;
    private long forgotten;
    private long waiting;
    private long heads;
    private String last = "";

    void found(Finding.Kind kind, String sentence, Object... values) {
        counts.merge(kind, 1L, Long::sum);
        if (first.size() < SHOWN) {
            first.add(new Finding(kind, sentence.formatted(values)));
        }
    }

    void sealedRow(boolean isForgotten) {
        rows++;
        forgotten += isForgotten ? 1 : 0;
    }

    void waitingRow() {
        waiting++;
    }

    void head(String text) {
        heads++;
        last = text;
    }

    public boolean clean() {
        return counts.isEmpty();
    }

    /** The first of them, in the order of the journal. */
    public List<Finding> shown() {
        return List.copyOf(first);
    }

    public Map<Finding.Kind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Rows that were read again and are in the tree. */
    public long rows() {
        return rows;
    }

    /** Of these, rows without their personal parts. */
    public long forgotten() {
        return forgotten;
    }

    /** Rows that the next sealing will take. */
    public long waiting() {
        return waiting;
    }

    public long heads() {
        return heads;
    }

    /** The text of the last head; empty if there is none. */
    public String lastHead() {
        return last;
    }
}
