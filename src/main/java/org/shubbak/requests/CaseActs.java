package org.shubbak.requests;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored acts of the cases. */
@Component
class CaseActs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseActs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID request,
            @Nullable UUID step,
            String kind,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            String data,
            @Nullable UUID byStaff,
            OffsetDateTime at) {}

    /**
     * Adds the act.
     *
     * @throws Refusal {@code workflow.already-done} when the step has its outcome already
     */
    void add(CaseAct act) {
        int added = jdbc.sql("""
                        insert into requests.act
                            (id, request, step, kind, outcome, reason, legal_basis, data, by_staff, at)
                        values (:id, :request, :step, :kind, :outcome, :reason, :legalBasis, cast(:data as jsonb),
                            :by, :at)
                        on conflict (step) where outcome is not null do nothing
                        """)
                .param("id", act.id())
                .param("request", act.request())
                .param("step", act.step())
                .param("kind", act.kind())
                .param("outcome", act.outcome())
                .param("reason", act.reason())
                .param("legalBasis", act.legalBasis())
                .param("data", json.writeValueAsString(act.data()))
                .param("by", act.by() == null ? null : act.by().value())
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "workflow.already-done");
        }
    }

    List<CaseAct> of(UUID request) {
        return jdbc.sql("""
                        select id, request, step, kind, outcome, reason, legal_basis, data, by_staff, at
                        from requests.act where request = :request order by at, id
                        """).param("request", request).query(new SimplePropertyRowMapper<>(Row.class)).list().stream()
                .map(this::act)
                .toList();
    }

    @SuppressWarnings("unchecked") // the column holds a JSON object, written by add
    private CaseAct act(Row row) {
        Map<String, Object> data = json.readValue(row.data(), Map.class);
        return new CaseAct(
                row.id(),
                row.request(),
                row.step(),
                row.kind(),
                row.outcome(),
                row.reason(),
                row.legalBasis(),
                data,
                row.byStaff() == null ? null : new StaffId(row.byStaff()),
                row.at().toInstant());
    }
}
