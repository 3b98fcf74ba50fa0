package org.shubbak.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the changes. */
@Component
class TrustRows {

    private static final String SELECT = """
            SELECT id, act, subject, unit, reason, proposed_by, proposed_at, outcome, decided_by, decided_at
            FROM certificates.change
            """;

    private final JdbcClient jdbc;

    TrustRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if another change of the same thing still waits. */
    boolean insert(TrustChange change) {
        return jdbc.sql("""
                        INSERT INTO certificates.change (id, act, subject, unit, reason, proposed_by, proposed_at)
                        VALUES (:id, :act, :subject, :unit, :reason, :by, :at)
                        ON CONFLICT (subject) WHERE outcome IS NULL DO NOTHING
                        """)
                        .param("id", change.id())
                        .param("act", change.act().name())
                        .param("subject", change.subject())
                        .param("unit", unit(change.unit()))
                        .param("reason", change.reason())
                        .param("by", change.proposedBy().value())
                        .param("at", at(change.proposedAt()))
                        .update()
                == 1;
    }

    /** False if somebody decided before. */
    boolean decide(UUID change, TrustChange.Outcome outcome, StaffId by, Instant at) {
        return jdbc.sql("""
                        UPDATE certificates.change SET outcome = :outcome, decided_by = :by, decided_at = :at
                        WHERE id = :id AND outcome IS NULL
                        """)
                        .param("outcome", outcome.name())
                        .param("by", by.value())
                        .param("at", at(at))
                        .param("id", change)
                        .update()
                == 1;
    }

    Optional<TrustChange> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(TrustRows::change)
                .optional();
    }

    /** The newest first. */
    List<TrustChange> newest(int most) {
        return jdbc.sql(SELECT + "ORDER BY (outcome IS NULL) DESC, proposed_at DESC LIMIT :most")
                .param("most", most)
                .query(TrustRows::change)
                .list();
    }

    private static @Nullable String unit(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static TrustChange change(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        String outcome = row.getString("outcome");
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new TrustChange(
                row.getObject("id", UUID.class),
                TrustAct.valueOf(row.getString("act")),
                row.getString("subject"),
                unit == null ? null : new UnitId(unit),
                row.getString("reason"),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : TrustChange.Outcome.valueOf(outcome),
                decidedBy == null ? null : new StaffId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
