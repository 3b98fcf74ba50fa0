package org.shubbak.queue.hall;

import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one of two managers who set a hall up at the same time be the first, and tells the other. */
@Component
class HallVersion {

    private final JdbcClient jdbc;

    HallVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a change of a hall of which the manager saw this version; the hall stays locked until the end of the act.
     *
     * @throws Refusal {@code queue.setup-changed} when it was changed since
     */
    void count(UnitId unit, long seen) {
        int counted = jdbc.sql("UPDATE queue.hall SET version = version + 1 WHERE unit = :unit AND version = :seen")
                .param("unit", unit.value())
                .param("seen", seen)
                .update();
        if (counted == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.setup-changed");
        }
    }
}
