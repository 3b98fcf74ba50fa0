package org.shubbak.oversight.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes replayed requests as the rows that the product would have left: request, clock, case, open step, acts, journal. */
final class ReplayedRows {

    private final JdbcTemplate jdbc;
    private final UUID applicant = Ids.next();

    ReplayedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<ReplayedCase> cases) {
        jdbc.update("""
                INSERT INTO requests.applicant (id, kind, identity_hash, national_id, name, name_folded, phone, updated_at)
                VALUES (?, 'PERSON', ?, '29001011399999', 'محمد السيد أحمد', 'محمد السيد احمد', '01000000000', now())
                """, applicant, applicant.toString());
        requests(cases);
        clocks(cases);
        steps(cases.stream().filter(one -> one.stepKind() != null).toList());
        silence(cases.stream().filter(ReplayedCase::silent).toList());
        journal(cases);
    }

    private void requests(List<ReplayedCase> cases) {
        batch("""
                INSERT INTO requests.request (id, number, unit, back_office, service, service_version, channel, applicant,
                    holder_name, phone_last4, answers, tracking_key, state, submitted_at, due, ended_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'محمد السيد أحمد', '0000', '{}', ?, ?, ?, ?, ?)
                """, cases, one -> new Object[] {
            one.id(),
            one.number(),
            one.unit(),
            one.backOffice(),
            one.service(),
            one.version(),
            one.channel(),
            applicant,
            one.number(),
            one.state(),
            utc(one.submittedAt()),
            one.due(),
            utc(one.endedAt())
        });
    }

    private void clocks(List<ReplayedCase> cases) {
        batch("""
                INSERT INTO deadlines.clock (subject, unit, rule_value, rule_unit, day_kind, on_expiry, legal_basis,
                    started_on, due, state, expired_at)
                VALUES (?, ?, 30, 'DAY', 'CALENDAR', ?, 'قرار', ?, ?, ?, ?)
                """, cases, one -> new Object[] {
            one.id(),
            one.unit(),
            one.silent() ? "DEEMED_ACCEPTED" : "ESCALATE",
            one.received(),
            one.due(),
            one.clockState(),
            one.silent() ? utc(one.endedAt()) : null
        });
        events(cases, "STARTED", null, ReplayedCase::received);
        events(cases, "PAUSED", "APPLICANT", ReplayedCase::paused);
        events(cases, "RESUMED", null, ReplayedRows::resumed);
        events(cases, "STOPPED", null, ReplayedCase::decided);
    }

    private static @Nullable LocalDate resumed(ReplayedCase one) {
        LocalDate paused = one.paused();
        return paused == null || one.decided() == null ? null : paused.plusDays(3);
    }

    private void events(
            List<ReplayedCase> cases,
            String kind,
            @Nullable String party,
            Function<ReplayedCase, @Nullable LocalDate> day) {
        List<ReplayedCase> those =
                cases.stream().filter(one -> day.apply(one) != null).toList();
        batch("""
                INSERT INTO deadlines.event (subject, at, day, kind, party, who)
                VALUES (?, ?, ?, ?, ?, CASE WHEN ? THEN 'مقدم الطلب' END)
                """, those, one -> {
            LocalDate on = day.apply(one);
            return new Object[] {one.id(), utc(CairoTime.startOf(on)), on, kind, party, party != null};
        });
    }

    private void steps(List<ReplayedCase> open) {
        batch("""
                INSERT INTO workflow.instance (request, request_number, service, receiving_unit, back_office, department,
                    procedure, procedure_version, state, variables, registered_at, due, started_at)
                SELECT ?, ?, ?, ?, ?, 'engineering', p.key, p.version, '{}', '{}', ?, ?, now()
                FROM (SELECT key, version FROM workflow.procedure_version ORDER BY key, version LIMIT 1) AS p
                """, open, one -> new Object[] {
            one.id(), one.number(), one.service(), one.unit(), one.backOffice(), utc(one.submittedAt()), one.due()
        });
        batch("""
                INSERT INTO workflow.step (id, request, work, activation, task, item, kind, role, duty, department, unit,
                    receiving_unit, request_number, service, procedure, procedure_version, pooled, dealt_reason, opened_at,
                    registered_at, due)
                SELECT ?, i.request, 1, 1, 'replayed', CASE WHEN k.kind = 'opinion' THEN 'الحماية المدنية' END, k.kind,
                       'SPECIALIST', 'REVIEW', i.department, i.back_office, i.receiving_unit, i.request_number, i.service,
                       i.procedure, i.procedure_version, k.kind IN ('payment', 'delivery'), 'replay', i.registered_at,
                       i.registered_at, i.due
                FROM workflow.instance i CROSS JOIN (SELECT CAST(? AS text) AS kind) AS k WHERE i.request = ?
                """, open, one -> new Object[] {Ids.next(), one.stepKind(), one.id()});
    }

    private void silence(List<ReplayedCase> silent) {
        batch(
                "INSERT INTO requests.act (id, request, kind, reason, at) VALUES (?, ?, 'expiry', 'انقضت المدة', ?)",
                silent,
                one -> new Object[] {Ids.next(), one.id(), utc(one.endedAt())});
    }

    private void journal(List<ReplayedCase> cases) {
        String line = """
                INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, subject, unit)
                VALUES (?, 'SYSTEM', '', ?, 'ACT', ?, ?)
                """;
        batch(line, cases, one -> new Object[] {utc(one.submittedAt()), "request.submitted", one.id(), one.unit()});
        batch(line, cases.stream().filter(one -> one.endedAt() != null).toList(), one ->
                new Object[] {utc(one.endedAt()), "request.ended", one.id(), one.unit()});
    }

    private <T> void batch(String sql, List<T> rows, Function<T, Object[]> arguments) {
        jdbc.batchUpdate(sql, rows.stream().map(arguments).toList());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
