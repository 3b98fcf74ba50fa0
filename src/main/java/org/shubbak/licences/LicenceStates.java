package org.shubbak.licences;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where outputs stand that are not valid, by their places in the status lists. */
@Component
public class LicenceStates {

    private final JdbcClient jdbc;

    LicenceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The states of those from one place to before another that are suspended, revoked or superseded. */
    public Map<Long, State> invalid(long from, long to) {
        var states = new HashMap<Long, State>();
        jdbc.sql("""
                        SELECT status_index, state FROM licences.licence
                        WHERE state <> 'VALID' AND status_index >= :from AND status_index < :to
                        """).param("from", from).param("to", to).query(row -> {
            states.put(row.getLong(1), State.valueOf(row.getString(2)));
        });
        return states;
    }

    /** The highest place that was given out. */
    public long last() {
        return jdbc.sql("SELECT last_value FROM licences.status_index")
                .query(Long.class)
                .single();
    }
}
