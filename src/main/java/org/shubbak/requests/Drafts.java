package org.shubbak.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a clerk has typed so far for a request not yet submitted; survives errors, sign-outs and power cuts. */
@Component
public class Drafts {

    private static final int MOST_SHOWN = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft as stored.
     *
     * @param service the code of the chosen service, if one is chosen
     * @param data the form's fields as typed, by the name of the field
     */
    public record Draft(UUID id, @Nullable String service, Map<String, Object> data, Instant updatedAt) {}

    private record Row(UUID id, @Nullable String service, String data, OffsetDateTime updatedAt) {}

    /** Starts an empty draft and answers its id. */
    @Transactional
    public UUID start(CurrentStaff me) {
        var id = Ids.next();
        save(id, null, Map.of(), me);
        return id;
    }

    /** Keeps what was typed; only the clerk who started the draft changes it, and only until it is submitted. */
    @Transactional
    public void save(UUID id, @Nullable String service, Map<String, Object> data, CurrentStaff me) {
        jdbc.sql("""
                        insert into requests.draft (id, staff, unit, service, data, updated_at)
                        values (:id, :staff, :unit, :service, cast(:data as jsonb), :now)
                        on conflict (id) do update
                            set service = excluded.service, data = excluded.data, updated_at = excluded.updated_at
                            where draft.staff = excluded.staff and draft.request is null
                        """)
                .param("id", id)
                .param("staff", me.id().value())
                .param("unit", me.unit().value())
                .param("service", service)
                .param("data", json.writeValueAsString(data))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The clerk's own draft; empty when it is another's or was submitted. */
    public Optional<Draft> find(UUID id, CurrentStaff me) {
        return jdbc.sql("""
                        select id, service, data, updated_at from requests.draft
                        where id = :id and staff = :staff and request is null
                        """)
                .param("id", id)
                .param("staff", me.id().value())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .optional()
                .map(this::draft);
    }

    /** The number under which the clerk's draft was registered; empty while it is open, or when it is another's. */
    public Optional<String> registeredAs(UUID id, CurrentStaff me) {
        return jdbc.sql("""
                        select r.number from requests.draft d join requests.request r on r.id = d.request
                        where d.id = :id and d.staff = :staff
                        """)
                .param("id", id)
                .param("staff", me.id().value())
                .query(String.class)
                .optional();
    }

    /** The clerk's open drafts, newest first. */
    public List<Draft> of(CurrentStaff me) {
        return jdbc
                .sql("""
                        select id, service, data, updated_at from requests.draft
                        where staff = :staff and request is null and service is not null
                        order by updated_at desc
                        limit %d
                        """.formatted(MOST_SHOWN))
                .param("staff", me.id().value())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list()
                .stream()
                .map(this::draft)
                .toList();
    }

    /** Puts a draft out of the list when its request is registered, or when the clerk drops it. */
    @Transactional
    public void close(@Nullable UUID id, UUID request, CurrentStaff me) {
        if (id != null) {
            jdbc.sql("update requests.draft set request = :request where id = :id and staff = :staff")
                    .param("request", request)
                    .param("id", id)
                    .param("staff", me.id().value())
                    .update();
        }
    }

    /** Drops a draft that the clerk does not want any more. */
    @Transactional
    public void drop(UUID id, CurrentStaff me) {
        jdbc.sql("delete from requests.draft where id = :id and staff = :staff and request is null")
                .param("id", id)
                .param("staff", me.id().value())
                .update();
    }

    @SuppressWarnings("unchecked") // the column holds a JSON object, written by save
    private Draft draft(Row row) {
        return new Draft(
                row.id(),
                row.service(),
                json.readValue(row.data(), Map.class),
                row.updatedAt().toInstant());
    }
}
