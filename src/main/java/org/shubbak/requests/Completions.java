package org.shubbak.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.workflow.StepId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored completion requests; at most one of a case is open at a time. */
@Component
class Completions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Completions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            int round,
            @Nullable UUID step,
            OffsetDateTime askedAt,
            String items,
            String lateItems,
            @Nullable OffsetDateTime answeredAt) {}

    List<Completion> of(UUID request) {
        return jdbc.sql("""
                        select id, round, step, asked_at, items, late_items, answered_at
                        from requests.completion where request = :request order by round
                        """).param("request", request).query(new SimplePropertyRowMapper<>(Row.class)).list().stream()
                .map(this::completion)
                .toList();
    }

    Optional<Completion> openOf(UUID request) {
        return of(request).stream().filter(Completion::open).findFirst();
    }

    /** What the window found missing: the first list the applicant gets, on his receipt. */
    void atIntake(RequestRow row, List<String> missing, CurrentStaff me) {
        var items = missing.stream().map(key -> new CompletionItem(key, "")).toList();
        insert(row.id(), 0, null, items, List.of(), me);
    }

    void insert(
            UUID request,
            int round,
            @Nullable StepId step,
            List<CompletionItem> items,
            List<String> lateItems,
            CurrentStaff me) {
        jdbc.sql("""
                        insert into requests.completion (id, request, round, step, asked_by, asked_at, items, late_items)
                        values (:id, :request, :round, :step, :by, :at, cast(:items as jsonb), cast(:late as jsonb))
                        """)
                .param("id", Ids.next())
                .param("request", request)
                .param("round", round)
                .param("step", step == null ? null : step.value())
                .param("by", me.id().value())
                .param("at", now())
                .param("items", json.writeValueAsString(items))
                .param("late", json.writeValueAsString(lateItems))
                .update();
    }

    void answer(UUID completion, CurrentStaff me) {
        jdbc.sql("update requests.completion set answered_at = :at, answered_by = :by where id = :id")
                .param("at", now())
                .param("by", me.id().value())
                .param("id", completion)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Completion completion(Row row) {
        return new Completion(
                row.id(),
                row.round(),
                row.step() == null ? null : new StepId(row.step()),
                row.askedAt().toInstant(),
                Arrays.asList(json.readValue(row.items(), CompletionItem[].class)),
                Arrays.asList(json.readValue(row.lateItems(), String[].class)),
                row.answeredAt() == null ? null : instant(row.answeredAt()));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
