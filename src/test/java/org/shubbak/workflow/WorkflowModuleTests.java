package org.shubbak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkflowCentre
class WorkflowModuleTests {

    private static final Map<String, Object> FREE = Map.of("output", true);

    @Autowired
    Workflows workflows;

    @Autowired
    Worklist worklist;

    @Autowired
    Timers timers;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private AnOffice office;

    @BeforeEach
    void open() {
        office = new AnOffice(jdbc, workflows, organisation);
    }

    @Test
    void a_case_runs_from_its_start_to_its_end_with_each_step_dealt_to_a_person_or_a_pool() {
        var unit = office.somewhere();
        var specialist = office.person(unit, Role.SPECIALIST);
        var head = office.person(unit, Role.HEAD);
        var deliverer = office.person(unit, Role.DELIVERY);
        var request = office.started(unit, "general", FREE);
        assertThat(office.onlyStepOf(request).dealtTo()).isEqualTo(specialist);
        office.complete(request, "forward");
        assertThat(office.onlyStepOf(request).dealtTo()).isEqualTo(head);
        office.complete(request, "approve");
        var delivery = office.onlyStepOf(request);
        assertThat(delivery.pooled()).isTrue();
        var last = workflows.complete(
                new CompleteStep(delivery.id(), deliverer, "delivered", Map.of(), delivery.version()));
        assertThat(last).isEqualTo(new Advance(List.of(), true, "delivered"));
        assertThat(workflows.history(request))
                .extracting(past -> past.step().task(), PastStep::outcome, PastStep::closedBy)
                .containsExactly(
                        tuple("review", "forward", specialist),
                        tuple("approval", "approve", head),
                        tuple("delivery", "delivered", deliverer));
    }

    @Test
    void work_is_spread_over_all_who_are_present_and_counted_fairly() {
        var unit = office.somewhere();
        var specialists = office.people(unit, 3, Role.SPECIALIST);
        var absent = office.person(unit, Role.SPECIALIST);
        office.absent(absent);
        var dealt = new ArrayList<StaffId>();
        for (int i = 0; i < 9; i++) {
            dealt.add(office.onlyStepOf(office.started(unit, "general", FREE)).dealtTo());
        }
        for (var specialist : specialists) {
            assertThat(dealt).filteredOn(specialist::equals).hasSize(3);
        }
    }

    @Test
    void a_reviewer_with_a_declared_tie_to_the_file_is_skipped() {
        var unit = office.somewhere();
        var tied = office.person(unit, Role.SPECIALIST);
        var free = office.person(unit, Role.SPECIALIST);
        office.tie(tied, "office", unit.value());
        for (int i = 0; i < 4; i++) {
            var request =
                    office.started(unit, "general", Map.of("output", true, "ties", List.of("office:" + unit.value())));
            assertThat(office.onlyStepOf(request).dealtTo()).isEqualTo(free);
        }
    }

    @Test
    void a_returned_file_goes_back_to_the_person_who_had_it() {
        var unit = office.somewhere();
        office.people(unit, 4, Role.SPECIALIST);
        office.person(unit, Role.HEAD);
        var request = office.started(unit, "general", FREE);
        var first = office.onlyStepOf(request).dealtTo();
        office.started(unit, "general", FREE);
        office.complete(request, "forward");
        office.complete(request, "return");
        var again = office.onlyStepOf(request);
        assertThat(again.dealtTo()).isEqualTo(first);
        assertThat(again.dealtReason()).isEqualTo("returned");
    }

    @Test
    void one_person_with_two_roles_never_reviews_and_approves_the_same_file() {
        var unit = office.somewhere();
        office.person(unit, Role.SPECIALIST, Role.HEAD);
        var request = office.started(unit, "general", FREE);
        office.complete(request, "forward");
        assertThat(office.onlyStepOf(request).dealtTo()).isNull();
        var head = office.person(unit, Role.HEAD);
        timers.round();
        assertThat(office.onlyStepOf(request).dealtTo()).isEqualTo(head);
    }

    @Test
    void the_parallel_reviews_of_one_file_are_never_dealt_to_its_future_approver() {
        var unit = office.somewhere();
        var reviewers = Set.copyOf(office.people(unit, 2, Role.SPECIALIST));
        var request = office.started(unit, "building-licence", Map.of("bodies", List.of("civil_defence")));
        office.complete(request, "forward");
        var holders = new HashSet<StaffId>();
        workflows.openStepsOf(request).forEach(step -> holders.add(step.dealtTo()));
        assertThat(workflows.openStepsOf(request)).hasSize(4);
        assertThat(holders).isEqualTo(reviewers);
    }

    @Test
    void a_step_that_nobody_may_take_waits_visibly_for_the_manager() {
        var unit = office.somewhere();
        var request = office.started(unit, "general", FREE);
        assertThat(office.onlyStepOf(request).dealtReason()).isEqualTo("nobody");
        assertThat(worklist.undealt(unit, null, 10).steps())
                .extracting(StepView::request)
                .containsExactly(request);
    }

    @Test
    void anothers_step_cannot_be_completed() {
        var unit = office.somewhere();
        office.person(unit, Role.SPECIALIST);
        var step = office.onlyStepOf(office.started(unit, "general", FREE));
        var other = office.person(unit, Role.SPECIALIST);
        refused("workflow.not-yours", new CompleteStep(step.id(), other, "forward", Map.of(), 1));
    }

    @Test
    void a_pooled_step_is_for_the_people_of_its_role_and_place() {
        var unit = office.somewhere();
        var step = office.onlyStepOf(office.started(unit, "general", Map.of("due", 10.0)));
        var elsewhere = office.person(office.somewhere(), Role.CASHIER);
        var clerk = office.person(unit, Role.CLERK);
        refused("workflow.not-yours", new CompleteStep(step.id(), elsewhere, "paid", Map.of(), 1));
        refused("workflow.not-yours", new CompleteStep(step.id(), clerk, "paid", Map.of(), 1));
        var cashier = office.person(unit, Role.CASHIER);
        assertThat(workflows
                        .complete(new CompleteStep(step.id(), cashier, "paid", Map.of("due", 0), 1))
                        .opened())
                .extracting(OpenedStep::task)
                .containsExactly("review");
    }

    @Test
    void an_old_page_an_unknown_outcome_and_a_finished_step_are_refused() {
        var unit = office.somewhere();
        var specialist = office.person(unit, Role.SPECIALIST);
        var step = office.onlyStepOf(office.started(unit, "general", FREE));
        refused("workflow.version", new CompleteStep(step.id(), specialist, "forward", Map.of(), 7));
        refused("workflow.unknown-outcome", new CompleteStep(step.id(), specialist, "paid", Map.of(), 1));
        workflows.complete(new CompleteStep(step.id(), specialist, "forward", Map.of(), 1));
        refused("workflow.already-done", new CompleteStep(step.id(), specialist, "forward", Map.of(), 1));
        refused("workflow.unknown-step", new CompleteStep(StepId.next(), specialist, "forward", Map.of(), 1));
    }

    @Test
    void first_come_is_first_served_unless_a_reason_is_given_or_the_earlier_one_waits() {
        var unit = office.somewhere();
        var specialist = office.person(unit, Role.SPECIALIST);
        var later = office.aCase(unit, "general", FREE, AnOffice.REGISTERED.plus(Duration.ofHours(1)));
        workflows.start(later);
        var earlier = office.onlyStepOf(office.started(unit, "general", FREE));
        var step = office.onlyStepOf(later.request());
        refused("workflow.out-of-order", new CompleteStep(step.id(), specialist, "forward", Map.of(), 1));
        assertThat(workflows.earlierInTurn(step.id())).map(StepView::id).contains(earlier.id());
        assertThat(workflows.earlierInTurn(earlier.id())).isEmpty();
        workflows.hold(earlier.id(), true);
        assertThat(workflows.earlierInTurn(step.id())).isEmpty();
        workflows.hold(earlier.id(), false);
        workflows.complete(new CompleteStep(step.id(), specialist, "forward", Map.of(), 1, "حالة طبية عاجلة"));
        assertThat(workflows.history(later.request()).getFirst().turnReason()).isEqualTo("حالة طبية عاجلة");
    }

    @Test
    void a_held_step_cannot_be_completed_until_it_is_ready_again() {
        var unit = office.somewhere();
        var specialist = office.person(unit, Role.SPECIALIST);
        var step = office.onlyStepOf(office.started(unit, "general", FREE));
        workflows.hold(step.id(), true);
        refused("workflow.held", new CompleteStep(step.id(), specialist, "forward", Map.of(), 2));
        workflows.hold(step.id(), false);
        workflows.complete(new CompleteStep(step.id(), specialist, "forward", Map.of(), 3));
    }

    @Test
    void reassigning_needs_a_reason_and_an_eligible_person() {
        var unit = office.somewhere();
        office.person(unit, Role.SPECIALIST);
        var manager = Actor.staff(office.person(unit, Role.MANAGER), "مدير");
        var step = office.onlyStepOf(office.started(unit, "general", FREE));
        var other = office.person(unit, Role.SPECIALIST);
        var clerk = office.person(unit, Role.CLERK);
        assertThatThrownBy(() -> workflows.reassign(step.id(), other, " ", manager))
                .hasMessage("workflow.reason-missing");
        assertThatThrownBy(() -> workflows.reassign(step.id(), clerk, "إجازة", manager))
                .hasMessage("workflow.not-eligible");
        workflows.reassign(step.id(), other, "إجازة", manager);
        assertThat(workflows.step(step.id()).dealtTo()).isEqualTo(other);
    }

    @Test
    void the_work_of_an_absent_person_is_dealt_to_the_others() {
        var unit = office.somewhere();
        var leaving = office.person(unit, Role.SPECIALIST);
        var request = office.started(unit, "general", FREE);
        var staying = office.person(unit, Role.SPECIALIST);
        assertThat(workflows.redeal(leaving, "إجازة مرضية", Actor.SYSTEM)).isEqualTo(1);
        assertThat(office.onlyStepOf(request).dealtTo()).isEqualTo(staying);
    }

    @Test
    void the_list_shows_what_is_mine_and_my_pools_oldest_due_first_page_by_page() {
        var unit = office.somewhere();
        var me = office.person(unit, Role.CASHIER, Role.SPECIALIST);
        var requests = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var variables = i % 2 == 0 ? FREE : Map.<String, Object>of("due", 5.0);
            requests.add(office.started(unit, "general", variables));
        }
        workflows.setDue(requests.get(4), LocalDate.of(2026, 1, 1));
        var roles = Set.of(Role.CASHIER, Role.SPECIALIST);
        var first = worklist.mine(me, unit, roles, Tab.TODO, null, 3);
        var second = worklist.mine(me, unit, roles, Tab.TODO, first.next(), 3);
        assertThat(first.steps())
                .hasSize(3)
                .first()
                .extracting(StepView::request)
                .isEqualTo(requests.get(4));
        assertThat(second.steps()).hasSize(2);
        assertThat(second.next()).isNull();
        workflows.hold(second.steps().getLast().id(), true);
        assertThat(worklist.mine(me, unit, roles, Tab.WAITING, null, 10).steps())
                .hasSize(1);
        assertThat(worklist.mine(me, unit, roles, Tab.LATE, null, 10).steps()).isNotEmpty();
        assertThat(worklist.counters(me, unit, roles))
                .extracting("todo", "waiting")
                .containsExactly(4, 1);
    }

    @Test
    void a_silent_body_is_deemed_to_agree_when_its_own_time_is_over() {
        var unit = office.somewhere();
        office.people(unit, 2, Role.SPECIALIST);
        var request = office.started(
                unit,
                "building-licence",
                Map.of("bodies", List.of("civil_defence", "aviation"), "bodyDays", Map.of("aviation", 300)));
        office.complete(request, "forward");
        makeDue(request);
        timers.round();
        assertThat(workflows.openStepsOf(request))
                .extracting(StepView::task, StepView::item)
                .doesNotContain(tuple("opinions", "civil_defence"))
                .contains(tuple("opinions", "aviation"));
        assertThat(workflows.history(request))
                .filteredOn(past -> "timed-out".equals(past.closing()))
                .extracting(PastStep::outcome)
                .containsExactly("deemed");
    }

    private void makeDue(UUID request) {
        jdbc.sql("""
                UPDATE workflow.timer SET fire_at = now() - interval '1 minute'
                WHERE request = :request AND fire_at < now() + interval '30 days'
                """).param("request", request).update();
    }

    @Test
    void a_late_survey_is_interrupted_and_its_timer_goes_with_it() {
        var unit = office.somewhere();
        office.person(unit, Role.SPECIALIST);
        var request = office.started(unit, "site-statement", FREE);
        makeDue(request);
        timers.round();
        assertThat(office.onlyStepOf(request).task()).isEqualTo("review");
        assertThat(jdbc.sql("SELECT count(*) FROM workflow.timer WHERE request = :r")
                        .param("r", request)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_database_refuses_the_same_task_open_twice() {
        var unit = office.somewhere();
        var request = office.started(unit, "general", FREE);
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO workflow.step (id, request, work, activation, task, kind, role, duty, unit,
                            receiving_unit, request_number, service, procedure, procedure_version, pooled,
                            dealt_reason, opened_at, registered_at, due)
                        SELECT gen_random_uuid(), request, 99, 99, task, kind, role, duty, unit, receiving_unit,
                            request_number, service, procedure, procedure_version, pooled, dealt_reason, opened_at,
                            registered_at, due
                        FROM workflow.step WHERE request = :r
                        """).param("r", request).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("step_open_once");
    }

    private void refused(String code, CompleteStep command) {
        assertThatThrownBy(() -> workflows.complete(command))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }
}
