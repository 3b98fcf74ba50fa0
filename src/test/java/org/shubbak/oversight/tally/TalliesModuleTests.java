package org.shubbak.oversight.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.deadlines.Party;
import org.shubbak.organisation.MovingHoliday;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept figures against a rebuild and against plain SQL, while work goes on. */
@TestCentre
@Import(CaseRun.class)
class TalliesModuleTests {

    private static final List<String> SERVICES = List.of("BLD-016", "BLD-025", "BLD-034", "SHP-001", "BLD-001");

    @Autowired
    private CaseRun run;

    @Autowired
    private KeepingTallies keeping;

    @Autowired
    private RebuildingTallies rebuilding;

    @Autowired
    private CheckingTallies checking;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private MovingHoliday holidays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @BeforeEach
    void whole() {
        rebuilding.rebuild();
    }

    private void assertExact() {
        keeping.catchUp();
        var findings = checking.check();
        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.waiting()).isZero();
    }

    private Question thisMonth() {
        return Question.of(Area.unit(new UnitId("SHR-01")), YearMonth.from(CairoTime.today(clock)));
    }

    @Test
    void after_many_acts_at_random_the_kept_figures_are_those_of_a_rebuild_to_the_row() {
        var random = new Random(20_261_125);
        List<UUID> cases = new ArrayList<>();
        for (int act = 0; act < 90; act++) {
            if (cases.isEmpty() || random.nextInt(4) == 0) {
                cases.add(run.submit(SERVICES.get(random.nextInt(SERVICES.size())))
                        .id());
            } else {
                actAtRandom(cases.get(random.nextInt(cases.size())), random);
            }
            if (random.nextInt(8) == 0) {
                keeping.catchUp();
            }
        }
        assertExact();
        assertLikePlainSql();
        var kept = tallies.of(thisMonth());
        assertThat(rebuilding.rebuild()).isPositive();
        assertThat(tallies.of(thisMonth())).isEqualTo(kept);
    }

    private void actAtRandom(UUID request, Random random) {
        List<StepView> open = run.openSteps(request);
        if (open.isEmpty()) {
            return;
        }
        StepView step = open.get(random.nextInt(open.size()));
        switch (step.kind()) {
            case "payment" -> run.payAll(request);
            case "delivery", "payout" -> run.toTheEnd(request);
            case "notice" -> run.notice(step);
            default ->
                run.act(
                        step,
                        step.outcomes().get(random.nextInt(2) % step.outcomes().size()));
        }
    }

    private void assertLikePlainSql() {
        var plain = new PlainSql(jdbc, CairoTime.today(clock));
        var month = Span.month(YearMonth.from(CairoTime.today(clock)));
        var days = Span.days(CairoTime.today(clock).minusDays(40), CairoTime.today(clock));
        List<String> all =
                organisation.units().stream().map(unit -> unit.id().value()).toList();
        List<String> below = organisation.unitAndBelow(new UnitId("SHR-01")).stream()
                .map(UnitId::value)
                .toList();
        for (Span span : List.of(month, days)) {
            for (Cut cut : List.of(
                    Cut.NONE,
                    Cut.NONE.withService("BLD-025"),
                    Cut.NONE.withSector("BLD"),
                    Cut.NONE.withChannel("window"),
                    Cut.NONE.withDepartment("engineering").withChannel("window"))) {
                assertLike(plain, new Question(Area.country(), span, cut), all);
                assertLike(plain, new Question(Area.governorate("13"), span, cut), all);
                assertLike(plain, new Question(Area.unitAndBelow(new UnitId("SHR-00")), span, cut), all);
                assertLike(plain, new Question(Area.unitAndBelow(new UnitId("SHR-01")), span, cut), below);
                assertLike(plain, new Question(Area.unit(new UnitId("SHR-01")), span, cut), List.of("SHR-01"));
            }
        }
    }

    private void assertLike(PlainSql plain, Question question, List<String> units) {
        assertThat(tallies.of(question)).as("%s", question).isEqualTo(plain.of(question, units));
        for (Axis axis : List.of(Axis.CHILD, Axis.SERVICE, Axis.SECTOR, Axis.DEPARTMENT, Axis.CHANNEL)) {
            assertThat(tallies.by(axis, question).stream()
                            .filter(line -> !line.figures().equals(Figures.NONE))
                            .collect(Collectors.toMap(Line::key, Line::figures)))
                    .as("%s %s", axis, question)
                    .isEqualTo(plain.by(axis, question, units));
        }
        assertThat(tallies.by(Axis.DAY, question).stream()
                        .mapToLong(line -> line.figures().flow().received())
                        .sum())
                .isEqualTo(tallies.of(question).flow().received());
        assertThat(tallies.pace(Axis.SECTOR, question).entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey(), e -> e.getValue().total())))
                .isEqualTo(plain.totalDays(Axis.SECTOR, question, units));
        assertThat(tallies.ages(question).stream().mapToLong(Age::requests).sum())
                .isEqualTo(tallies.of(question).open().all())
                .isEqualTo(tallies.waiting(question).stream()
                        .mapToLong(Waiting::requests)
                        .sum());
    }

    @Test
    void two_workers_at_once_count_everything_once() throws Exception {
        run.toTheEnd(run.submit("BLD-016").id());
        run.submit("BLD-025");
        var start = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<Long> turn = () -> {
                start.await();
                return keeping.catchUp();
            };
            var one = hands.submit(turn);
            var other = hands.submit(turn);
            start.countDown();
            assertThat(one.get() + other.get()).isPositive();
        }
        assertExact();
    }

    @Test
    void a_worker_that_dies_in_the_middle_leaves_nothing_half_done() {
        run.submit("BLD-016");
        var before = checking.check();
        assertThat(before.waiting()).isPositive();
        transaction.executeWithoutResult(status -> {
            keeping.catchUp();
            status.setRollbackOnly();
        });
        assertThat(checking.check()).isEqualTo(before);
        assertExact();
    }

    @Test
    void an_act_that_commits_after_later_ones_is_not_missed() {
        long lastSeq = seq();
        UUID slow = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, subject)
                    VALUES (now(), 'SYSTEM', '', 'test.slow', 'ACT', :subject)
                    """).param("subject", slow).update();
            SubmittedRequest quick = elsewhere(() -> run.submit("BLD-016"));
            elsewhere(() -> {
                keeping.catchUp();
                return quick;
            });
            assertThat(gaps()).isPositive();
        });
        assertThat(seq()).isGreaterThan(lastSeq);
        assertExact();
        keeping.catchUp();
        assertThat(gaps()).isZero();
    }

    private static <T> T elsewhere(Callable<T> act) {
        try (var hand = Executors.newSingleThreadExecutor()) {
            return hand.submit(act).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long seq() {
        return jdbc.sql("SELECT last_seq FROM oversight.reading")
                .query(Long.class)
                .single();
    }

    private long gaps() {
        return jdbc.sql("SELECT count(*) FROM oversight.gap").query(Long.class).single();
    }

    @Test
    void a_holiday_that_moves_takes_the_due_days_of_open_requests_with_it() {
        var submitted = run.submitAndPay("BLD-025");
        keeping.catchUp();
        LocalDate due = due(submitted.id());
        LocalDate off = due;
        holidays.declare(off, "national", "يوم تجربة الأرقام", "A day for the figures", "قرار", Actor.SYSTEM);
        assertExact();
        assertThat(due(submitted.id())).isAfter(due);
        holidays.move(off, off.plusDays(400), "قرار", Actor.SYSTEM);
        assertExact();
    }

    private LocalDate due(UUID request) {
        return jdbc.sql("SELECT due FROM oversight.fact WHERE request = :id")
                .param("id", request)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void a_pause_takes_a_late_request_off_the_late_ones_and_names_who_is_waited_for() {
        var submitted = run.submitAndPay("BLD-034");
        jdbc.sql("UPDATE requests.request SET due = :day WHERE id = :id")
                .param("day", CairoTime.today(clock).minusDays(2))
                .param("id", submitted.id())
                .update();
        long before = tallies.of(thisMonth()).open().late();
        patrolAll();
        assertThat(tallies.of(thisMonth()).open().late()).isEqualTo(before + 1);
        deadlines.pause(submitted.id(), Party.BODY, "الحماية المدنية", "مادة ٤", clock.instant());
        patrolAll();
        assertThat(tallies.of(thisMonth()).open().late()).isEqualTo(before);
        assertThat(tallies.waiting(thisMonth()))
                .anySatisfy(waiting -> assertThat(waiting.who()).isEqualTo("الحماية المدنية"));
        var which = Which.waiting(Waiting.Party.BODY, "الحماية المدنية");
        assertThat(tallies.list(which, thisMonth(), null, 50).rows())
                .extracting(Listed::number)
                .contains(submitted.number());
    }

    /** What no line of the journal tells of is found by the patrol. */
    private void patrolAll() {
        long open = jdbc.sql("SELECT count(*) FROM oversight.fact WHERE ended IS NULL")
                .query(Long.class)
                .single();
        for (long seen = 0; seen <= open + 200; seen += 200) {
            keeping.catchUp();
        }
        assertThat(checking.check().wrong()).isEmpty();
    }

    @Test
    void an_old_request_that_changes_moves_between_the_months_it_counts_in() {
        var submitted = run.submit("BLD-016");
        var old = YearMonth.of(2019, 5);
        jdbc.sql("UPDATE requests.request SET submitted_at = :at WHERE id = :id")
                .param("at", old.atDay(7).atTime(10, 0).atZone(CairoTime.ZONE).toOffsetDateTime())
                .param("id", submitted.id())
                .update();
        keeping.catchUp();
        var question = Question.of(Area.country(), old);
        assertThat(tallies.of(question).flow().received()).isEqualTo(1);
        assertThat(tallies.of(question).flow().sinceFinished()).isZero();
        run.toTheEnd(submitted.id());
        assertExact();
        assertThat(tallies.of(question).flow().sinceFinished()).isEqualTo(1);
        assertThat(tallies.of(question).flow().finished()).isZero();
        assertThat(tallies.by(Axis.MONTH, Question.of(Area.country(), Span.months(old, old.plusMonths(3)))))
                .extracting(Line::key)
                .containsExactly("2019-05");
    }

    @Test
    void a_worker_far_behind_comes_up_in_several_turns() {
        run.submit("BLD-016");
        jdbc.sql("UPDATE oversight.reading SET last_seq = 0").update();
        jdbc.sql("""
                INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, subject)
                SELECT now(), 'SYSTEM', '', 'test.filler', 'ACT', gen_random_uuid() FROM generate_series(1, :lines)
                """).param("lines", 2 * KeepingTallies.MOST + 10).update();
        run.submit("BLD-025");
        assertExact();
    }

    @Test
    void a_wrong_figure_is_found_and_put_right_by_the_rebuild() {
        run.submit("BLD-016");
        keeping.catchUp();
        jdbc.sql("UPDATE oversight.by_month SET received = received + 1 WHERE scope = 'EG' AND service = '*'")
                .update();
        jdbc.sql("DELETE FROM oversight.pending WHERE scope = '13'").update();
        assertThat(checking.check().wrong()).containsOnlyKeys("by_month", "pending");
        rebuilding.rebuild();
        assertExact();
    }

    @Test
    void a_list_is_read_page_by_page_without_loss_or_repetition() {
        for (int i = 0; i < 5; i++) {
            run.submit("BLD-016");
        }
        keeping.catchUp();
        var all = tallies.list(Which.of(Which.Kind.OPEN), thisMonth(), null, 5_000);
        List<Listed> paged = new ArrayList<>();
        Listing.After after = null;
        do {
            var page = tallies.list(Which.of(Which.Kind.OPEN), thisMonth(), after, 2);
            paged.addAll(page.rows());
            after = page.next() == null ? null : Listing.After.read(page.next().toString());
        } while (after != null);
        assertThat(paged).isEqualTo(all.rows()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(all.rows()).hasSize((int) tallies.of(thisMonth()).open().all());
    }
}
