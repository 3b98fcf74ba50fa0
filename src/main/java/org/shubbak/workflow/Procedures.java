package org.shubbak.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.BpmnReader;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published procedures. Each version is compiled once and then only read. */
@Component
class Procedures {

    private static final TypeReference<Map<String, Integer>> CALLS = new TypeReference<>() {};

    private record Stored(String key, int version, String checksum, String bpmn, String calls) {}

    private record Name(String key, int version) {}

    private final Map<Name, Published> compiled = new ConcurrentHashMap<>();
    private final Map<String, Published> current = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Procedures(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The version that new cases get. */
    Published current(String key) {
        return find(key).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-procedure", key));
    }

    Procedure of(String key, int version) {
        var name = new Name(key, version);
        var known = compiled.get(name);
        if (known == null) {
            known = compile(
                    stored("key = :key AND version = :version", key, version).orElseThrow());
            compiled.put(name, known);
        }
        return known.procedure();
    }

    /** Publishes the procedure unless its text is the current version's already. */
    @Transactional
    public Published publish(String key, String bpmn) {
        var checksum = Checksum.of(bpmn);
        var latest = latest(key);
        var calls = new HashMap<String, Integer>();
        var procedure = read(
                key,
                bpmn,
                called -> find(called).map(found -> {
                    calls.put(called, found.version());
                    return found.procedure();
                }));
        if (latest.isPresent()
                && latest.get().checksum().equals(checksum)
                && json.readValue(latest.get().calls(), CALLS).equals(calls)) {
            return remember(new Published(key, latest.get().version(), procedure));
        }
        int version = latest.map(Stored::version).orElse(0) + 1;
        store(new Stored(key, version, checksum, bpmn, json.writeValueAsString(calls)));
        return remember(new Published(key, version, procedure));
    }

    private Published remember(Published published) {
        compiled.put(new Name(published.key(), published.version()), published);
        current.put(published.key(), published);
        return published;
    }

    private Optional<Published> find(String key) {
        var known = current.get(key);
        return known != null
                ? Optional.of(known)
                : latest(key).map(this::compile).map(this::remember);
    }

    private Published compile(Stored stored) {
        var calls = json.readValue(stored.calls(), CALLS);
        var procedure = read(
                stored.key(),
                stored.bpmn(),
                called -> Optional.ofNullable(calls.get(called)).map(version -> of(called, version)));
        return new Published(stored.key(), stored.version(), procedure);
    }

    private static Procedure read(
            String key, String bpmn, java.util.function.Function<String, Optional<Procedure>> called) {
        return switch (BpmnReader.read(bpmn.getBytes(StandardCharsets.UTF_8), called)) {
            case Reading.Accepted accepted when accepted.procedure().key().equals(key) -> accepted.procedure();
            case Reading.Accepted accepted ->
                throw new IllegalArgumentException(
                        key + " holds the procedure " + accepted.procedure().key());
            case Reading.Rejected rejected -> throw new InvalidProcedure(key, rejected.problems());
        };
    }

    private Optional<Stored> latest(String key) {
        return stored("key = :key AND version >= :version ORDER BY version DESC LIMIT 1", key, 1);
    }

    private Optional<Stored> stored(String where, String key, int version) {
        return jdbc.sql("SELECT key, version, checksum, bpmn, calls FROM workflow.procedure_version WHERE " + where)
                .param("key", key)
                .param("version", version)
                .query(Procedures::row)
                .optional();
    }

    private static Stored row(ResultSet row, int index) throws SQLException {
        return new Stored(
                row.getString("key"),
                row.getInt("version"),
                row.getString("checksum"),
                row.getString("bpmn"),
                row.getString("calls"));
    }

    private void store(Stored stored) {
        jdbc.sql("""
                INSERT INTO workflow.procedure_version (key, version, checksum, bpmn, calls, published_at)
                VALUES (:key, :version, :checksum, :bpmn, CAST(:calls AS jsonb), :at)
                """)
                .param("key", stored.key())
                .param("version", stored.version())
                .param("checksum", stored.checksum())
                .param("bpmn", stored.bpmn())
                .param("calls", stored.calls())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
