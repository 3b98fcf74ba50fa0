package org.shubbak.catalogue.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored drafts. Every change counts their version up and succeeds for one who saw the latest only. */
@Repository
class ServiceDrafts {

    private static final String COLUMNS = """
            id, code, based_on, text, state, version, saved_at, saved_by_name,
            proposed_by, proposed_by_name, effective, decree_number, decree_date, published_version,
            returned_reason, returned_by_name
            """;

    private final JdbcClient jdbc;

    ServiceDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the service is being edited already. */
    boolean insert(UUID id, ServiceCode code, int basedOn, String text, CurrentStaff by, Instant at) {
        return jdbc.sql("""
                INSERT INTO catalogue.draft (id, code, based_on, text, state, saved_at, saved_by, saved_by_name)
                VALUES (:id, :code, :basedOn, :text, 'EDITING', :at, :by, :name)
                ON CONFLICT (code) WHERE state IN ('EDITING', 'PROPOSED') DO NOTHING
                """)
                        .param("id", id)
                        .param("code", code.value())
                        .param("basedOn", basedOn)
                        .param("text", text)
                        .param("at", Timestamp.from(at))
                        .param("by", by.id().value())
                        .param("name", by.nameAr())
                        .update()
                == 1;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM catalogue.draft WHERE id = :id")
                .param("id", id)
                .query(ServiceDrafts::draft)
                .optional();
    }

    Optional<Draft> openOf(ServiceCode code) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM catalogue.draft WHERE code = :code AND state IN ('EDITING', 'PROPOSED')")
                .param("code", code.value())
                .query(ServiceDrafts::draft)
                .optional();
    }

    /** All that are being edited or wait for approval, by code. */
    List<Draft> open() {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM catalogue.draft WHERE state IN ('EDITING', 'PROPOSED') ORDER BY code")
                .query(ServiceDrafts::draft)
                .list();
    }

    /** Keeps the text of this version for {@link #texts}; nothing when another version stands by now. */
    void keep(UUID id, int version) {
        jdbc.sql("""
                INSERT INTO catalogue.draft_text (draft, version, text, saved_at, saved_by_name)
                SELECT id, version, text, saved_at, saved_by_name FROM catalogue.draft
                WHERE id = :id AND version = :version AND state = 'EDITING'
                ON CONFLICT DO NOTHING
                """).param("id", id).param("version", version).update();
    }

    /** What was saved before, the latest first. */
    List<DraftText> texts(UUID id, int most) {
        return jdbc.sql("""
                SELECT version, text, saved_at, saved_by_name FROM catalogue.draft_text
                WHERE draft = :id ORDER BY version DESC LIMIT :most
                """)
                .param("id", id)
                .param("most", most)
                .query(ServiceDrafts::text)
                .list();
    }

    Optional<DraftText> text(UUID id, int version) {
        return jdbc.sql("""
                SELECT version, text, saved_at, saved_by_name FROM catalogue.draft_text
                WHERE draft = :id AND version = :version
                """)
                .param("id", id)
                .param("version", version)
                .query(ServiceDrafts::text)
                .optional();
    }

    private static DraftText text(ResultSet row, int number) throws SQLException {
        return new DraftText(
                row.getInt("version"),
                row.getString("text"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by_name"));
    }

    boolean save(UUID id, int version, String text, ServiceCode code, CurrentStaff by, Instant at) {
        return jdbc.sql("""
                UPDATE catalogue.draft SET text = :text, code = :code, version = version + 1,
                       saved_at = :at, saved_by = :by, saved_by_name = :name
                WHERE id = :id AND version = :version AND state = 'EDITING'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("text", text)
                        .param("code", code.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by.id().value())
                        .param("name", by.nameAr())
                        .update()
                == 1;
    }

    boolean discard(UUID id, int version) {
        return jdbc.sql("""
                UPDATE catalogue.draft SET state = 'DISCARDED', version = version + 1
                WHERE id = :id AND version = :version AND state = 'EDITING'
                """).param("id", id).param("version", version).update() == 1;
    }

    boolean propose(UUID id, int version, Draft.Proposal proposal) {
        return jdbc.sql("""
                UPDATE catalogue.draft SET state = 'PROPOSED', version = version + 1,
                       proposed_by = :by, proposed_by_name = :name, effective = :effective,
                       decree_number = :decree, decree_date = :decreed,
                       returned_reason = NULL, returned_by_name = NULL
                WHERE id = :id AND version = :version AND state = 'EDITING'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", proposal.by().value())
                        .param("name", proposal.byName())
                        .param("effective", proposal.effective())
                        .param("decree", proposal.decreeNumber())
                        .param("decreed", proposal.decreeDate())
                        .update()
                == 1;
    }

    /** @param reason empty when whoever proposed it takes it back himself */
    boolean sendBack(UUID id, int version, String reason, String by) {
        return jdbc.sql("""
                UPDATE catalogue.draft SET state = 'EDITING', version = version + 1, proposed_by = NULL,
                       proposed_by_name = NULL, effective = NULL, decree_number = NULL, decree_date = NULL,
                       returned_reason = NULLIF(:reason, ''), returned_by_name = :by
                WHERE id = :id AND version = :version AND state = 'PROPOSED'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean publish(UUID id, int version, StaffId by, int publishedVersion) {
        return jdbc.sql("""
                UPDATE catalogue.draft SET state = 'PUBLISHED', version = version + 1,
                       decided_by = :by, published_version = :published
                WHERE id = :id AND version = :version AND state = 'PROPOSED'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by.value())
                        .param("published", publishedVersion)
                        .update()
                == 1;
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        int published = row.getInt("published_version");
        return new Draft(
                row.getObject("id", UUID.class),
                new ServiceCode(row.getString("code")),
                row.getInt("based_on"),
                row.getString("text"),
                Draft.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by_name"),
                proposal(row),
                published == 0 ? null : published,
                returned(row));
    }

    private static Draft.@Nullable Returned returned(ResultSet row) throws SQLException {
        String reason = row.getString("returned_reason");
        return reason == null ? null : new Draft.Returned(reason, row.getString("returned_by_name"));
    }

    private static Draft.@Nullable Proposal proposal(ResultSet row) throws SQLException {
        UUID by = row.getObject("proposed_by", UUID.class);
        return by == null
                ? null
                : new Draft.Proposal(
                        new StaffId(by),
                        row.getString("proposed_by_name"),
                        row.getObject("effective", LocalDate.class),
                        row.getString("decree_number"),
                        row.getObject("decree_date", LocalDate.class));
    }
}
