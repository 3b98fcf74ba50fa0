package org.shubbak.oversight.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.deadlines.Party;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
@Import(CaseRun.class)
class LateRequestsTests {

    private static final String SERVICE = "BLD-016";
    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    private CaseRun run;

    @Autowired
    private FindingLate finding;

    @Autowired
    private LateRequests requests;

    @Autowired
    private ExplainingDelay explaining;

    @Autowired
    private EscalationSettings settings;

    @Autowired
    private LateCauses causes;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Journal journal;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void a_late_request_has_an_owner_and_a_cause_by_itself() {
        var submitted = lateBy(3);
        var holder = run.holder(run.step(submitted.id(), "review"));
        finding.round();
        var row = requests.get(submitted.number(), manager());
        assertThat(row.cause()).isEqualTo(Cause.OTHER);
        assertThat(row.explained()).isFalse();
        assertThat(row.owner())
                .isNotNull()
                .extracting(LateRow.Owner::id)
                .isEqualTo(holder.id().value());
        assertThat(row.daysLate()).isEqualTo(3);
        assertThat(row.level()).isEqualTo(Level.CENTRE);
    }

    @Test
    void an_absent_holder_and_an_unpaid_fee_are_seen() {
        var submitted = lateBy(2);
        var unpaid = run.submit("BLD-001");
        overdue(unpaid.id(), 2);
        var holder = run.holder(run.step(submitted.id(), "review"));
        organisation.setPresent(holder.id(), false, "إجازة", manager().actor());
        try {
            finding.round();
            assertThat(requests.get(submitted.number(), manager()).cause()).isEqualTo(Cause.STAFF);
        } finally {
            organisation.setPresent(holder.id(), true, "عودة", manager().actor());
        }
        var fee = requests.get(unpaid.number(), manager());
        assertThat(fee.cause()).isEqualTo(Cause.FEE);
        assertThat(fee.owner()).isNotNull();
        finding.round();
        assertThat(requests.get(submitted.number(), manager()).cause()).isEqualTo(Cause.OTHER);
    }

    @Test
    void a_request_that_waits_for_others_leaves_the_list_and_comes_back() {
        var submitted = lateBy(2);
        finding.round();
        deadlines.pause(submitted.id(), Party.APPLICANT, "سند", "مادة ٤", clock.instant());
        overdue(submitted.id(), 2);
        finding.round();
        assertThat(requests.get(submitted.number(), manager()).left()).isEqualTo(today());
        deadlines.resume(submitted.id(), clock.instant());
        overdue(submitted.id(), 2);
        finding.round();
        assertThat(requests.get(submitted.number(), manager()).left()).isNull();
    }

    @Test
    void days_bring_it_up_once_and_the_journal_tells_it() {
        var submitted = lateBy(20);
        finding.round();
        finding.round();
        assertThat(requests.get(submitted.number(), manager()).level()).isEqualTo(Level.GOVERNORATE);
        assertThat(escalations(submitted.id())).isEqualTo(1);
        overdue(submitted.id(), 50);
        finding.round();
        assertThat(requests.get(submitted.number(), manager()).level()).isEqualTo(Level.MINISTRY);
        assertThat(escalations(submitted.id())).isEqualTo(2);
    }

    @Test
    void the_governorate_sees_what_was_brought_to_it_and_a_centre_all_of_its_own() {
        var young = lateBy(4);
        var old = lateBy(21);
        finding.round();
        var governor = named(StaffFixtures.aMember(jdbc, new UnitId("SHR-00"), Role.MANAGER));
        assertThat(numbers(governor, false)).contains(old.number()).doesNotContain(young.number());
        assertThat(numbers(governor, true)).contains(old.number(), young.number());
        assertThat(numbers(manager(), false)).contains(old.number(), young.number());
        assertThat(numbers(run.named("manager1.belbeis"), true)).doesNotContain(old.number(), young.number());
        assertThatThrownBy(() -> requests.get(old.number(), run.named("manager1.belbeis")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void a_manager_confirms_with_a_promise_and_the_command_acts_once() {
        var submitted = lateBy(3);
        finding.round();
        String key = CaseRun.aKey();
        var said = said(submitted, Cause.OTHER, "", today().plusDays(5), 0);
        var first = explaining.explain(said, manager(), key);
        assertThat(explaining.explain(said, manager(), key)).isEqualTo(first);
        var row = requests.get(submitted.number(), manager());
        assertThat(row.explained()).isTrue();
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.promised()).isEqualTo(today().plusDays(5));
        assertThat(requests.promises(row)).hasSize(1);
        assertThat(journal.of(submitted.id()))
                .filteredOn(line -> line.act().equals("oversight.delay-explained"))
                .hasSize(1);
    }

    @Test
    void of_two_managers_at_once_one_wins_and_the_other_is_told_what_changed() throws Exception {
        var submitted = lateBy(3);
        finding.round();
        var governor = named(StaffFixtures.aMember(jdbc, new UnitId("SHR-00"), Role.MANAGER));
        Callable<String> one = () -> attempt(said(submitted, Cause.SYSTEM, "عطل", today().plusDays(2), 0), manager());
        Callable<String> two = () -> attempt(said(submitted, Cause.STAFF, "نقص", today().plusDays(9), 0), governor);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, two)).stream()
                    .map(LateRequestsTests::of)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder("done", "late.changed");
        }
        var row = requests.get(submitted.number(), manager());
        assertThat(row.version()).isEqualTo(1);
        assertThatThrownBy(() ->
                        explaining.explain(said(submitted, Cause.OTHER, "", today(), 0), manager(), CaseRun.aKey()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.args()).contains(row.cause().ordinal()));
    }

    @Test
    void a_change_of_the_cause_needs_a_note_a_body_its_name_and_a_promise_its_bounds() {
        var submitted = lateBy(3);
        finding.round();
        assertThat(wrong(said(submitted, Cause.SYSTEM, " ", today(), 0))).containsExactly("note");
        assertThat(wrong(said(submitted, Cause.BODY, "x", today().minusDays(1), 0)))
                .containsExactly("body", "promised");
        assertThat(wrong(said(submitted, null, "", today().plusDays(61), 0))).containsExactly("cause", "promised");
        var stranger = StaffFixtures.aMember(jdbc, new UnitId("SHR-04"), Role.SPECIALIST);
        var away = new ExplainDelay(
                submitted.number(), Cause.OTHER, null, stranger.id().value(), "", today(), 0);
        assertThat(wrong(away)).containsExactly("owner");
    }

    @Test
    void promises_kept_and_broken_are_counted_and_a_moved_one_is_neither() {
        var before = causes.promises(List.of(ZAGAZIG), YearMonth.from(today()));
        var kept = lateBy(3);
        var broken = lateBy(3);
        finding.round();
        explaining.explain(said(kept, Cause.OTHER, "", today().plusDays(1), 0), manager(), CaseRun.aKey());
        explaining.explain(said(kept, Cause.OTHER, "", today().plusDays(3), 1), manager(), CaseRun.aKey());
        explaining.explain(said(broken, Cause.OTHER, "", today(), 0), manager(), CaseRun.aKey());
        jdbc.sql("UPDATE oversight.promise SET promised = :day WHERE request = :request")
                .param("day", today().minusDays(1))
                .param("request", broken.id())
                .update();
        run.toTheEnd(kept.id());
        finding.round();
        var after = causes.promises(List.of(ZAGAZIG), YearMonth.from(today()));
        assertThat(after.kept()).isEqualTo(before.kept() + 1);
        assertThat(after.broken()).isEqualTo(before.broken() + 1);
        assertThat(requests.get(kept.number(), manager()).left()).isEqualTo(today());
        assertThat(requests.promises(requests.get(kept.number(), manager())))
                .extracting(Promise::outcome)
                .containsExactly("KEPT", "MOVED");
    }

    @Test
    void the_months_causes_count_open_and_finished_ones_and_what_was_never_seen_open() {
        long before = counted(Cause.OTHER);
        lateBy(3);
        var finished = lateBy(3);
        finding.round();
        run.toTheEnd(finished.id());
        finding.round();
        assertThat(counted(Cause.OTHER)).isEqualTo(before + 2);
        var unseen = lateBy(5);
        run.toTheEnd(unseen.id());
        finding.round();
        assertThat(requests.get(unseen.number(), manager()).left()).isEqualTo(today());
    }

    @Test
    void only_a_governorate_sets_its_days_within_bounds_and_not_over_anothers_change() {
        var governor = named(StaffFixtures.aMember(jdbc, new UnitId("SHR-00"), Role.MANAGER));
        assertThatThrownBy(() -> settings.change(5, 10, 0, manager()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("late.governorate-only"));
        assertThatThrownBy(() -> settings.change(10, 10, 0, governor))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.errors()).hasSize(1));
        try {
            settings.change(10, 30, 0, governor);
            assertThat(settings.of(manager())).isEqualTo(new Thresholds(10, 30, 1));
            assertThatThrownBy(() -> settings.change(11, 31, 0, governor))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("late.settings-changed"));
        } finally {
            jdbc.sql("DELETE FROM oversight.escalation").update();
        }
    }

    private SubmittedRequest lateBy(int days) {
        var submitted = run.submitAndPay(SERVICE);
        overdue(submitted.id(), days);
        return submitted;
    }

    private void overdue(UUID request, int days) {
        jdbc.sql("UPDATE requests.request SET due = :due WHERE id = :id")
                .param("due", today().minusDays(days))
                .param("id", request)
                .update();
    }

    private long escalations(UUID request) {
        return journal.of(request).stream()
                .filter(line -> line.act().equals("oversight.late-escalated"))
                .count();
    }

    private long counted(Cause cause) {
        return causes.of(List.of(ZAGAZIG), YearMonth.from(today())).stream()
                .filter(one -> one.cause() == cause)
                .mapToLong(LateCauses.Counted::requests)
                .sum();
    }

    private String attempt(ExplainDelay said, CurrentStaff me) {
        try {
            explaining.explain(said, me, CaseRun.aKey());
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private List<String> wrong(ExplainDelay said) {
        try {
            explaining.explain(said, manager(), CaseRun.aKey());
            return List.of();
        } catch (Refusal refusal) {
            return refusal.errors().stream().map(error -> error.field()).toList();
        }
    }

    private static ExplainDelay said(
            SubmittedRequest submitted, @Nullable Cause cause, String note, LocalDate promised, int version) {
        return new ExplainDelay(submitted.number(), cause, null, null, note, promised, version);
    }

    private List<String> numbers(CurrentStaff me, boolean all) {
        List<String> numbers = new java.util.ArrayList<>();
        LateFilter.Place place = null;
        while (true) {
            var page = requests.list(new LateFilter(all, null, null, null, null, place), me);
            page.rows().forEach(row -> numbers.add(row.number()));
            if (!page.more()) {
                assertThat(numbers).doesNotHaveDuplicates();
                return numbers;
            }
            place = page.rows().getLast().place();
        }
    }

    private CurrentStaff named(Staff staff) {
        return run.named(staff.signInName());
    }

    private CurrentStaff manager() {
        return run.named("manager1");
    }

    private LocalDate today() {
        return CairoTime.today(clock);
    }

    private static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
