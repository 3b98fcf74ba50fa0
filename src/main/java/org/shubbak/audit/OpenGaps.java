package org.shubbak.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shubbak.audit.Gaps.Gap;

/** Keeps the list of numbers that may still appear. */
final class OpenGaps {

    private final Gaps gaps;
    private final OffsetDateTime horizon;

    /** @param horizon when the oldest transaction began that was running before the rows were read */
    OpenGaps(Gaps gaps, OffsetDateTime horizon) {
        this.gaps = gaps;
        this.horizon = horizon;
    }

    /** Takes out the numbers that appeared, and the gaps in which no number can appear any more. */
    void close(List<StoredRow> appeared) {
        var found = new TreeMap<Long, Boolean>();
        appeared.forEach(row -> found.put(row.seq(), true));
        for (Gap gap : gaps.open()) {
            var within = found.subMap(gap.first(), true, gap.last(), true);
            boolean over = horizon.isAfter(gap.seenAt());
            if (over || !within.isEmpty()) {
                gaps.replace(gap, over ? List.of() : rest(gap, within));
            }
        }
    }

    /** Notes the numbers that are missing among the new rows. */
    void between(long lastSeq, List<StoredRow> fresh) {
        var seenAt = gaps.now();
        long expected = lastSeq + 1;
        for (StoredRow row : fresh) {
            if (row.seq() > expected) {
                gaps.insert(new Gap(expected, row.seq() - 1, seenAt));
            }
            expected = row.seq() + 1;
        }
    }

    private static List<Gap> rest(Gap gap, Map<Long, Boolean> within) {
        var rest = new ArrayList<Gap>();
        long next = gap.first();
        for (long seq : within.keySet()) {
            if (seq > next) {
                rest.add(new Gap(next, seq - 1, gap.seenAt()));
            }
            next = seq + 1;
        }
        if (next <= gap.last()) {
            rest.add(new Gap(next, gap.last(), gap.seenAt()));
        }
        return rest;
    }
}
