package org.shubbak.workflow;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of published procedures; versions are only ever added. */
@Component
class StoredProcedures {

    private static final String SELECT = """
            SELECT key, version, checksum, bpmn, calls, published_by, published_at
            FROM workflow.procedure_version
            """;

    private final JdbcClient jdbc;

    StoredProcedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredProcedure> version(String key, int version) {
        return jdbc.sql(SELECT + "WHERE key = :key AND version = :version")
                .param("key", key)
                .param("version", version)
                .query(StoredProcedure::read)
                .optional();
    }

    Optional<StoredProcedure> latest(String key) {
        return jdbc.sql(SELECT + "WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query(StoredProcedure::read)
                .optional();
    }

    /** The version that came with a release last. */
    Optional<StoredProcedure> released(String key) {
        return jdbc.sql(SELECT + "WHERE key = :key AND published_by = :by ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .param("by", StoredProcedure.RELEASE)
                .query(StoredProcedure::read)
                .optional();
    }

    int latestVersion(String key) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM workflow.procedure_version WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    List<StoredProcedure> current() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (key) key, version, checksum, bpmn, calls, published_by, published_at
                        FROM workflow.procedure_version
                        ORDER BY key, version DESC
                        """).query(StoredProcedure::read).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody published this version meanwhile */
    void add(StoredProcedure stored) {
        jdbc.sql("""
                INSERT INTO workflow.procedure_version (key, version, checksum, bpmn, calls, published_at, published_by)
                VALUES (:key, :version, :checksum, :bpmn, CAST(:calls AS jsonb), :at, :by)
                """)
                .param("key", stored.key())
                .param("version", stored.version())
                .param("checksum", stored.checksum())
                .param("bpmn", stored.bpmn())
                .param("calls", stored.calls())
                .param("at", stored.at().atOffset(ZoneOffset.UTC))
                .param("by", stored.by())
                .update();
    }
}
