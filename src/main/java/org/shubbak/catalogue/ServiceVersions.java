package org.shubbak.catalogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored versions; rows are added and never changed. */
@Repository
class ServiceVersions {

    private final JdbcClient jdbc;

    ServiceVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that holds on a day, and whether it is still offered. */
    record Standing(int version, boolean offered) {}

    /** Adds a version; of two people publishing at once one is refused. */
    void add(ServiceDefinition definition, Actor by, Instant at, @Nullable Publication publication) {
        try {
            insert(definition, by, at, publication);
        } catch (DuplicateKeyException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.edited-meanwhile", definition.nameAr());
        }
        jdbc.sql("""
                INSERT INTO catalogue.service (code, current_version) VALUES (:code, :version)
                ON CONFLICT (code) DO UPDATE SET current_version = excluded.current_version
                """)
                .param("code", definition.code().value())
                .param("version", definition.version())
                .update();
    }

    private void insert(ServiceDefinition definition, Actor by, Instant at, @Nullable Publication publication) {
        jdbc.sql("""
                INSERT INTO catalogue.service_version
                    (code, version, definition, published_at, published_by, published_by_name,
                     effective, decree_number, decree_date, proposed_by_name)
                VALUES (:code, :version, CAST(:definition AS jsonb), :at, :by, :name,
                        :effective, :decree, :decreed, :proposer)
                """)
                .param("code", definition.code().value())
                .param("version", definition.version())
                .param("definition", DefinitionJson.write(definition))
                .param("at", Timestamp.from(at))
                .param("by", by.staff() == null ? null : by.staff().value(), Types.OTHER)
                .param("name", by.name())
                .param("effective", publication == null ? null : publication.effective(), Types.DATE)
                .param("decree", publication == null ? null : publication.decreeNumber(), Types.VARCHAR)
                .param("decreed", publication == null ? null : publication.decreeDate(), Types.DATE)
                .param("proposer", publication == null ? null : publication.proposedBy(), Types.VARCHAR)
                .update();
    }

    Optional<ServiceDefinition> find(ServiceCode code, int version) {
        return jdbc.sql("SELECT definition FROM catalogue.service_version WHERE code = :code AND version = :version")
                .param("code", code.value())
                .param("version", version)
                .query((row, number) -> DefinitionJson.read(row.getString(1)))
                .optional();
    }

    /** The newest version, also when it does not hold yet. */
    Optional<ServiceDefinition> newest(ServiceCode code) {
        return jdbc.sql("""
                SELECT definition FROM catalogue.service_version WHERE code = :code ORDER BY version DESC LIMIT 1
                """)
                .param("code", code.value())
                .query((row, number) -> DefinitionJson.read(row.getString(1)))
                .optional();
    }

    /** The newest versions of the services whose every version came with the product. */
    Map<ServiceCode, ServiceDefinition> newestOfTheProduct() {
        Map<ServiceCode, ServiceDefinition> untouched = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (v.code) v.definition FROM catalogue.service_version v
                WHERE NOT EXISTS (
                    SELECT FROM catalogue.service_version other
                    WHERE other.code = v.code AND other.published_by IS NOT NULL)
                ORDER BY v.code, v.version DESC
                """).query(row -> {
            ServiceDefinition definition = DefinitionJson.read(row.getString(1));
            untouched.put(definition.code(), definition);
        });
        return untouched;
    }

    /** All versions of a service, the newest first. */
    List<PublishedVersion> history(ServiceCode code) {
        return jdbc.sql("""
                SELECT version, published_at, published_by_name, effective, decree_number, decree_date, proposed_by_name
                FROM catalogue.service_version WHERE code = :code ORDER BY version DESC
                """)
                .param("code", code.value())
                .query(ServiceVersions::published)
                .list();
    }

    private static PublishedVersion published(ResultSet row, int number) throws SQLException {
        Date effective = row.getDate("effective");
        return new PublishedVersion(
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by_name"),
                effective == null
                        ? null
                        : new Publication(
                                effective.toLocalDate(),
                                row.getString("decree_number"),
                                row.getDate("decree_date").toLocalDate(),
                                row.getString("proposed_by_name")));
    }

    /** The definitions that hold on this day, in the order of their codes; withdrawn services too. */
    List<ServiceDefinition> on(LocalDate day) {
        return jdbc.sql("""
                SELECT v.definition FROM catalogue.service s
                CROSS JOIN LATERAL (
                    SELECT definition FROM catalogue.service_version v
                    WHERE v.code = s.code AND (v.effective IS NULL OR v.effective <= :day)
                    ORDER BY v.version DESC LIMIT 1) v
                ORDER BY s.code
                """)
                .param("day", day)
                .query((row, number) -> DefinitionJson.read(row.getString(1)))
                .list();
    }

    Map<ServiceCode, Standing> standingOn(LocalDate day) {
        Map<ServiceCode, Standing> standing = new HashMap<>();
        jdbc.sql("""
                SELECT s.code, max(v.version), bool_and(s.withdrawn_at IS NULL)
                FROM catalogue.service s
                JOIN catalogue.service_version v ON v.code = s.code AND (v.effective IS NULL OR v.effective <= :day)
                GROUP BY s.code
                """).param("day", day).query(row -> {
            standing.put(new ServiceCode(row.getString(1)), new Standing(row.getInt(2), row.getBoolean(3)));
        });
        return standing;
    }

    /** Every code that was ever published. */
    List<ServiceCode> codes() {
        return jdbc.sql("SELECT code FROM catalogue.service ORDER BY code")
                .query((row, number) -> new ServiceCode(row.getString(1)))
                .list();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(ServiceCode code, Actor by, Instant at, String reason) {
        return jdbc.sql("""
                UPDATE catalogue.service SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
                WHERE code = :code AND withdrawn_at IS NULL
                """)
                        .param("code", code.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by.staff() == null ? null : by.staff().value(), Types.OTHER)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** False when it was not withdrawn. */
    boolean bringBack(ServiceCode code) {
        return jdbc.sql("""
                UPDATE catalogue.service SET withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL
                WHERE code = :code AND withdrawn_at IS NOT NULL
                """).param("code", code.value()).update() == 1;
    }

    /** True for the one program that is to load this state of the source; others wait and then see it loaded. */
    boolean claimLoad(String source, String sha256, Instant at) {
        return jdbc.sql("""
                INSERT INTO catalogue.reference_load AS held (source, sha256, loaded_at) VALUES (:source, :sha256, :at)
                ON CONFLICT (source) DO UPDATE SET sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                WHERE held.sha256 <> excluded.sha256
                """)
                        .param("source", source)
                        .param("sha256", sha256)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
