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

    /** Rows that appeared after later ones were sealed. */
    List<StoredRow> inGaps() {
        return jdbc.sql("SELECT " + StoredRow.COLUMNS + """
                 FROM audit.gap g JOIN audit.journal j ON j.seq BETWEEN g.first AND g.last ORDER BY j.seq
                """)
                .query((row, index) -> StoredRow.of(row))
                .list();
    }
}
