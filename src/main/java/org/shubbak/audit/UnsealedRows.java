package org.shubbak.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that no head has sealed yet. */
@Component
class UnsealedRows {

    private final JdbcClient jdbc;

    UnsealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredRow> after(long seq, int limit) {
        return jdbc.sql("SELECT " + StoredRow.COLUMNS + """
                 FROM audit.journal j WHERE j.seq > :seq ORDER BY j.seq LIMIT :limit
                """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, index) -> StoredRow.of(row))
                .list();
    }

    /**
     * Rows that appeared after later ones were sealed. OFFSET 0 keeps the gaps in front: there are few or none of them, and
     * a plan that began with the journal would read all of it.
     */
    List<StoredRow> inGaps() {
        return jdbc.sql("SELECT " + StoredRow.COLUMNS + """
                 FROM audit.gap g
                 CROSS JOIN LATERAL (SELECT * FROM audit.journal r WHERE r.seq BETWEEN g.first AND g.last OFFSET 0) j
                 ORDER BY j.seq
                """)
                .query((row, index) -> StoredRow.of(row))
                .list();
    }
}
