package org.shubbak.oversight.signals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When each person's steps were opened and closed, so that it is known how much he had before him at any moment. */
final class Loads {

    /** A growing list of numbers. */
    private static final class Moments {
        private long[] of = new long[16];
        private int size;
        private boolean sorted;

        private void add(long moment) {
            of = size == of.length ? Arrays.copyOf(of, size * 2) : of;
            of[size++] = moment;
            sorted = false;
        }

        /** How many are earlier. */
        private int before(long moment) {
            if (!sorted) {
                Arrays.sort(of, 0, size);
                sorted = true;
            }
            int from = 0;
            int to = size;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (of[middle] < moment) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    private final Map<UUID, Moments> opened = new HashMap<>();
    private final Map<UUID, Moments> closed = new HashMap<>();

    /** @param end seconds since 1970, or the largest number for one that is open */
    void add(UUID staff, long begin, long end) {
        opened.computeIfAbsent(staff, it -> new Moments()).add(begin);
        closed.computeIfAbsent(staff, it -> new Moments()).add(end);
    }

    /** When the person closed the step before the one that was closed at this moment; the moment of opening if later. */
    long begun(UUID staff, long opening, long closing) {
        Moments over = closed.get(staff);
        int at = over == null ? 0 : over.before(closing + 1) - 1;
        return over == null || at < 1 ? opening : Math.max(opening, over.of[at - 1]);
    }

    /** How many steps the person had open just before a moment. */
    int at(UUID staff, long moment) {
        Moments begun = opened.get(staff);
        Moments over = closed.get(staff);
        return begun == null || over == null ? 0 : Math.max(0, begun.before(moment) - over.before(moment));
    }
}
