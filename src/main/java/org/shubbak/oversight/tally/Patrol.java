package org.shubbak.oversight.tally;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at open requests in turn, without being told to, so that what no line of the journal tells of is found too: a row
 * that was put right by hand, a unit that moved, a timer.
 */
@Component
class Patrol {

    static final UUID START = new UUID(0, 0);

    private static final int ROUND = 200;

    private final JdbcClient jdbc;

    Patrol(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next open requests after one; an empty list means: begin again. */
    List<UUID> after(UUID request) {
        return jdbc.sql("""
                SELECT request FROM oversight.fact WHERE ended IS NULL AND request > :after ORDER BY request LIMIT :round
                """)
                .param("after", request)
                .param("round", ROUND)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }
}
