package org.shubbak.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.BpmnReader;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published procedures. Each version is compiled once and then only read; which version is current is looked up
 * again after a while, since another node may publish.
 */
@Component
class Procedures {

    private static final TypeReference<Map<String, Integer>> CALLS = new TypeReference<>() {};
    private static final Duration FRESH = Duration.ofSeconds(15);

    private record Name(String key, int version) {}

    private record Current(int version, Instant seen) {}

    private final Map<Name, Published> compiled = new ConcurrentHashMap<>();
    private final Map<String, Current> current = new ConcurrentHashMap<>();
    private final StoredProcedures stored;
    private final JsonMapper json;
    private final Clock clock;

    Procedures(StoredProcedures stored, JsonMapper json, Clock clock) {
        this.stored = stored;
        this.json = json;
        this.clock = clock;
    }

    /** The version that new cases get. */
    Published current(String key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    Procedure of(String key, int version) {
        return published(key, version).procedure();
    }

    private Published published(String key, int version) {
        var name = new Name(key, version);
        var known = compiled.get(name);
        if (known == null) {
            known = compile(stored.version(key, version).orElseThrow(() -> unknown(key)));
            compiled.put(name, known);
        }
        return known;
    }

    /** The text of a version as it was published. */
    String text(String key, int version) {
        return stored.version(key, version).orElseThrow(() -> unknown(key)).bpmn();
    }

    /**
     * Publishes what came with the release, unless it did before; what an administrator published since stays current
     * until a release brings another text.
     */
    @Transactional
    Published publish(String key, String bpmn) {
        var calls = new HashMap<String, Integer>();
        var procedure = accepted(key, read(bpmn, calls));
        var released = stored.released(key);
        var latest = stored.latest(key);
        if (released.isPresent() && released.get().checksum().equals(Checksum.of(bpmn))) {
            boolean overtaken = released.get().version() != latest.orElseThrow().version();
            if (overtaken || json.readValue(released.get().calls(), CALLS).equals(calls)) {
                return remember(published(key, latest.orElseThrow().version()));
            }
        }
        int version = latest.map(StoredProcedure::version).orElse(0) + 1;
        store(key, version, bpmn, calls, StoredProcedure.RELEASE);
        var published = new Published(key, version, procedure);
        compiled.put(new Name(key, version), published);
        return remember(published);
    }

    /**
     * Adds a version in the caller's transaction; nothing is remembered before it is committed.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody added this version meanwhile
     */
    void add(String key, int version, String bpmn, String by) {
        var calls = new HashMap<String, Integer>();
        accepted(key, read(bpmn, calls));
        store(key, version, bpmn, calls, by);
    }

    /** Looks the current version up anew at the next question. */
    void forget(String key) {
        current.remove(key);
    }

    /** A file that nobody has published, with the current versions of what it calls. */
    Reading read(String bpmn) {
        return read(bpmn, new HashMap<>());
    }

    private Reading read(String bpmn, Map<String, Integer> calls) {
        return read(
                bpmn,
                called -> find(called).map(found -> {
                    calls.put(called, found.version());
                    return found.procedure();
                }));
    }

    private Published remember(Published published) {
        current.put(published.key(), new Current(published.version(), clock.instant()));
        return published;
    }

    private Optional<Published> find(String key) {
        var known = current.get(key);
        if (known != null && known.seen().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(published(key, known.version()));
        }
        int version = stored.latestVersion(key);
        return version == 0 ? Optional.empty() : Optional.of(remember(published(key, version)));
    }

    private Published compile(StoredProcedure from) {
        var calls = json.readValue(from.calls(), CALLS);
        var reading = read(
                from.bpmn(), called -> Optional.ofNullable(calls.get(called)).map(version -> of(called, version)));
        return new Published(from.key(), from.version(), accepted(from.key(), reading));
    }

    private static Reading read(String bpmn, Function<String, Optional<Procedure>> called) {
        return BpmnReader.read(bpmn.getBytes(StandardCharsets.UTF_8), called);
    }

    private static Procedure accepted(String key, Reading reading) {
        return switch (reading) {
            case Reading.Accepted accepted when accepted.procedure().key().equals(key) -> accepted.procedure();
            case Reading.Accepted accepted ->
                throw new IllegalArgumentException(
                        key + " holds the procedure " + accepted.procedure().key());
            case Reading.Rejected rejected -> throw new InvalidProcedure(key, rejected.problems());
        };
    }

    private void store(String key, int version, String bpmn, Map<String, Integer> calls, String by) {
        stored.add(new StoredProcedure(
                key, version, Checksum.of(bpmn), bpmn, json.writeValueAsString(calls), by, clock.instant()));
    }

    private static Refusal unknown(String key) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-procedure", key);
    }
}
