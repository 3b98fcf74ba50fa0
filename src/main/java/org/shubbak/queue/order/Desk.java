package org.shubbak.queue.order;

import java.util.List;

/**
 * A window (شباك) as the order sees it.
 *
 * @param lines the lines it serves, the preferred first
 * @param dedicated whether it is there for people with priority first, and for all when none of them waits
 * @param run how many people with priority it has called in a row
 */
public record Desk(List<String> lines, boolean dedicated, int run) {

    public Desk {
        lines = List.copyOf(lines);
    }

    /** The run after a call. */
    public int runAfter(Waiting called) {
        return called.prioritised() ? Math.min(run, Integer.MAX_VALUE - 1) + 1 : 0;
    }

    Desk after(Waiting called) {
        return new Desk(lines, dedicated, runAfter(called));
    }
}
