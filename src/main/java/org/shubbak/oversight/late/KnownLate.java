package org.shubbak.oversight.late;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down already of a request that is late. */
record KnownLate(UUID request, java.time.LocalDate due, Proposal proposal, Level level) {

    static KnownLate of(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable UUID owner = row.getObject("proposed_owner", UUID.class);
        return new KnownLate(
                row.getObject("request", UUID.class),
                row.getObject("due", java.time.LocalDate.class),
                new Proposal(Cause.valueOf(row.getString("proposed_cause")), row.getString("proposed_body"), owner),
                Level.valueOf(row.getString("level")));
    }
}
