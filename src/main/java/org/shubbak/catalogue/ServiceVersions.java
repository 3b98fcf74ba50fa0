package org.shubbak.catalogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Adds a version and makes it the current one; of two people publishing at once one is refused. */
    void add(ServiceDefinition definition, Actor by, Instant at) {
        try {
            insert(definition, by, at);
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

    private void insert(ServiceDefinition definition, Actor by, Instant at) {
        jdbc.sql("""
                INSERT INTO catalogue.service_version
                    (code, version, definition, published_at, published_by, published_by_name)
                VALUES (:code, :version, CAST(:definition AS jsonb), :at, :by, :name)
                """)
                .param("code", definition.code().value())
                .param("version", definition.version())
                .param("definition", DefinitionJson.write(definition))
                .param("at", Timestamp.from(at))
                .param("by", by.staff() == null ? null : by.staff().value(), java.sql.Types.OTHER)
                .param("name", by.name())
                .update();
    }

    Optional<ServiceDefinition> find(ServiceCode code, int version) {
        return jdbc.sql("SELECT definition FROM catalogue.service_version WHERE code = :code AND version = :version")
                .param("code", code.value())
                .param("version", version)
                .query((row, number) -> DefinitionJson.read(row.getString(1)))
                .optional();
    }

    /** The definitions of all current versions, in the order of their codes. */
    List<ServiceDefinition> current() {
        return jdbc.sql("""
                SELECT v.definition FROM catalogue.service s
                JOIN catalogue.service_version v ON v.code = s.code AND v.version = s.current_version
                ORDER BY s.code
                """)
                .query((row, number) -> DefinitionJson.read(row.getString(1)))
                .list();
    }

    Map<ServiceCode, Integer> currentVersions() {
        Map<ServiceCode, Integer> versions = new HashMap<>();
        jdbc.sql("SELECT code, current_version FROM catalogue.service").query(row -> {
            versions.put(new ServiceCode(row.getString(1)), row.getInt(2));
        });
        return versions;
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
