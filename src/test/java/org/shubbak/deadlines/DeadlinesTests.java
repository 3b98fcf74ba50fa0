package org.shubbak.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.MovingHoliday;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class DeadlinesTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovingHoliday movingHoliday;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final UUID request = Ids.next();

    @Test
    void a_clock_runs_pauses_resumes_is_extended_and_stops() {
        assertThat(deadlines.start(request, ZAGAZIG, DeadlineRule.days(8, "law"), at(0)))
                .isEqualTo(SUNDAY.plusDays(8));
        deadlines.pause(request, Party.BODY, "الحماية المدنية", "art. 5", at(2));
        assertThat(deadlines.resume(request, at(4))).isEqualTo(SUNDAY.plusDays(10));
        assertThat(deadlines.extend(request, 1, "decree")).isEqualTo(SUNDAY.plusDays(11));
        deadlines.stop(request, at(9));
        DayLedger ledger = deadlines.ledger(request);
        assertThat(ledger.day()).isEqualTo(7);
        assertThat(ledger.ofDays()).isEqualTo(9);
        assertThat(ledger.stopped()).isTrue();
        assertThat(ledger.bodies()).containsEntry("الحماية المدنية", 2);
    }

    @Test
    void resuming_or_pausing_twice_and_touching_a_stopped_clock_are_refused() {
        deadlines.start(request, ZAGAZIG, DeadlineRule.workingDays(8, "law"), at(0));
        refused("deadlines.not-paused", () -> deadlines.resume(request, at(1)));
        deadlines.pause(request, Party.APPLICANT, "x", "y", at(1));
        refused("deadlines.already-paused", () -> deadlines.pause(request, Party.BODY, "x", "y", at(1)));
        deadlines.resume(request, at(2));
        refused("deadlines.not-paused", () -> deadlines.resume(request, at(2)));
        deadlines.stop(request, at(3));
        refused("deadlines.stopped", () -> deadlines.resume(request, at(4)));
        refused("deadlines.stopped", () -> deadlines.extend(request, 3, "x"));
    }

    @Test
    void a_clock_may_wait_for_its_beginning() {
        var law = new DeadlineRule(
                8,
                DeadlineRule.TimeUnit.DAY,
                DeadlineRule.DayKind.CALENDAR,
                DeadlineRule.Expiry.ESCALATE,
                "law",
                DeadlineRule.Start.FEE_PAID,
                Set.of(DeadlineRule.Pause.BODY),
                null);
        deadlines.start(request, ZAGAZIG, law, at(0));
        deadlines.await(request, Party.APPLICANT, "مقدم الطلب", "سداد الرسم", at(0));
        refused("deadlines.pending", () -> deadlines.pause(request, Party.BODY, "x", "y", at(1)));
        refused("deadlines.pending", () -> deadlines.resume(request, at(1)));
        assertThat(deadlines.begin(request, at(3))).isEqualTo(SUNDAY.plusDays(11));
        refused("deadlines.not-pending", () -> deadlines.begin(request, at(4)));
        deadlines.stop(request, at(5));
        DayLedger ledger = deadlines.ledger(request);
        assertThat(ledger.day()).isEqualTo(2);
        assertThat(ledger.daysOnApplicant()).isEqualTo(3);
        assertThat(ledger.rule()).isEqualTo(law);
    }

    @Test
    void the_database_lets_a_clock_expire_once_only() {
        deadlines.start(request, ZAGAZIG, DeadlineRule.days(8, "law"), at(0));
        String expired =
                "INSERT INTO deadlines.event (subject, at, day, kind) VALUES (:s, now(), current_date, 'EXPIRED')";
        jdbc.sql(expired).param("s", request).update();
        assertThatThrownBy(() -> jdbc.sql(expired).param("s", request).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_request_has_one_clock() {
        deadlines.start(request, ZAGAZIG, DeadlineRule.days(8, "law"), at(0));
        refused(
                "deadlines.already-started",
                () -> deadlines.start(request, ZAGAZIG, DeadlineRule.days(9, "law"), at(0)));
        refused("deadlines.no-clock", () -> deadlines.resume(Ids.next(), at(0)));
    }

    @Test
    void the_database_refuses_to_rewrite_history() {
        deadlines.start(request, ZAGAZIG, DeadlineRule.days(8, "law"), at(0));
        assertThatThrownBy(() -> jdbc.sql("UPDATE deadlines.event SET day = day - 1 WHERE subject = :s")
                        .param("s", request)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM deadlines.event WHERE subject = :s")
                        .param("s", request)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_decree_that_moves_a_holiday_moves_the_due_dates_of_open_requests_and_is_journalled() {
        LocalDate revolution = LocalDate.of(2028, 7, 23);
        LocalDate thursday = LocalDate.of(2028, 7, 27);
        Instant start = CairoTime.startOf(thursday.minusDays(10));
        DeadlineRule rule = DeadlineRule.days(10, "law");
        assertThat(deadlines.start(request, ZAGAZIG, rule, start)).isEqualTo(thursday);

        movingHoliday.move(revolution, thursday, "decree 7/2028", Actor.SYSTEM);

        LocalDate sunday = thursday.plusDays(3);
        assertThat(deadlines.due(ZAGAZIG, rule, thursday.minusDays(10))).isEqualTo(sunday);
        assertThat(storedDue()).isEqualTo(sunday);
        List<JournalRow> lines = journal.of(request);
        assertThat(lines).extracting(JournalRow::act).containsExactly("deadline.moved-by-calendar");
        assertThat(lines.getFirst().detail()).containsEntry("decree", "decree 7/2028");
    }

    private LocalDate storedDue() {
        return jdbc.sql("SELECT due FROM deadlines.clock WHERE subject = :s")
                .param("s", request)
                .query(LocalDate.class)
                .single();
    }

    private static Instant at(int day) {
        return CairoTime.startOf(SUNDAY.plusDays(day)).plusSeconds(36_000);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
