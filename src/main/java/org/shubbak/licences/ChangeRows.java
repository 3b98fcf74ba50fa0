package org.shubbak.licences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the changes of licences. */
@Component
class ChangeRows {

    private static final String SELECT = """
            SELECT id, licence, act, successor, reason, proposed_by, proposed_at, outcome, decided_by, decided_at
            FROM licences.change
            """;

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if another change of the licence still waits. */
    boolean insert(Change change) {
        return jdbc.sql("""
                        INSERT INTO licences.change (id, licence, act, successor, reason, proposed_by, proposed_at)
                        VALUES (:id, :licence, :act, :successor, :reason, :by, :at)
                        ON CONFLICT (licence) WHERE outcome IS NULL DO NOTHING
                        """)
                        .param("id", change.id())
                        .param("licence", change.licence().value())
                        .param("act", change.act().name())
                        .param(
                                "successor",
                                change.successor() == null
                                        ? null
                                        : change.successor().value())
                        .param("reason", change.reason())
                        .param("by", change.proposedBy().value())
                        .param("at", OffsetDateTime.ofInstant(change.proposedAt(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if somebody decided before. */
    boolean decide(UUID change, Change.Outcome outcome, StaffId by, Instant at) {
        return jdbc.sql("""
                        UPDATE licences.change SET outcome = :outcome, decided_by = :by, decided_at = :at
                        WHERE id = :id AND outcome IS NULL
                        """)
                        .param("outcome", outcome.name())
                        .param("by", by.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("id", change)
                        .update()
                == 1;
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(ChangeRows::change)
                .optional();
    }

    List<Change> of(LicenceNumber licence) {
        return jdbc.sql(SELECT + "WHERE licence = :licence ORDER BY proposed_at")
                .param("licence", licence.value())
                .query(ChangeRows::change)
                .list();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        String successor = row.getString("successor");
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Change(
                row.getObject("id", UUID.class),
                new LicenceNumber(row.getString("licence")),
                Act.valueOf(row.getString("act")),
                successor == null ? null : new LicenceNumber(successor),
                row.getString("reason"),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Change.Outcome.valueOf(outcome),
                decidedBy == null ? null : new StaffId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
