package org.shubbak.oversight.tally;

import org.shubbak.platform.HistoryWritten;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rows that were written in bulk are counted at once, instead of line by line from the journal. */
@Component
class AfterHistory {

    private final RebuildingTallies rebuilding;

    AfterHistory(RebuildingTallies rebuilding) {
        this.rebuilding = rebuilding;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(HistoryWritten written) {
        rebuilding.rebuild();
    }
}
