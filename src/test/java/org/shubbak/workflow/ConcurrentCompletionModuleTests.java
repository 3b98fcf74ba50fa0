package org.shubbak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkflowCentre
class ConcurrentCompletionModuleTests {

    private static final int TRIES = 200;

    @Autowired
    Workflows workflows;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private AnOffice office;

    @BeforeEach
    void open() {
        office = new AnOffice(jdbc, workflows, organisation);
    }

    @AfterEach
    void close() {
        people.shutdown();
    }

    @Test
    void of_two_people_completing_one_step_at_once_exactly_one_wins() throws Exception {
        var unit = office.somewhere();
        var cashiers = office.people(unit, 2, Role.CASHIER);
        for (int i = 0; i < TRIES; i++) {
            var request = office.started(unit, "general", Map.of("due", 10.0));
            var step = office.onlyStepOf(request);
            var answers = atOnce(
                    () -> complete(new CompleteStep(step.id(), cashiers.get(0), "paid", Map.of("due", 0), 1)),
                    () -> complete(new CompleteStep(step.id(), cashiers.get(1), "paid", Map.of("due", 0), 1)));
            assertThat(answers).containsExactlyInAnyOrder("won", "workflow.already-done");
            assertThat(workflows.openStepsOf(request))
                    .extracting(StepView::task)
                    .containsExactly("review");
        }
    }

    @Test
    void two_branches_completed_at_once_meet_at_the_join_once() throws Exception {
        var unit = office.somewhere();
        office.people(unit, 4, Role.SPECIALIST);
        for (int i = 0; i < TRIES; i++) {
            var request = atTheLastTwoReviews(unit);
            var steps = workflows.openStepsOf(request);
            var answers = atOnce(() -> complete(done(steps.get(0))), () -> complete(done(steps.get(1))));
            assertThat(answers).containsExactly("won", "won");
            assertThat(workflows.openStepsOf(request))
                    .extracting(StepView::task)
                    .containsExactly("endorse");
        }
    }

    private UUID atTheLastTwoReviews(org.shubbak.shared.UnitId unit) {
        var request = office.started(unit, "building-licence", Map.of());
        office.complete(request, "forward");
        workflows.openStepsOf(request).stream()
                .filter(step -> step.task().equals("services"))
                .forEach(step -> workflows.complete(done(step)));
        return request;
    }

    private static CompleteStep done(StepView step) {
        return new CompleteStep(step.id(), step.dealtTo(), "forward", Map.of(), step.version(), "اختبار");
    }

    private String complete(CompleteStep command) {
        try {
            workflows.complete(command);
            return "won";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other)
            throws InterruptedException, ExecutionException {
        var line = new CyclicBarrier(2);
        var answers = new ArrayList<String>();
        for (var answer : people.invokeAll(List.of(after(line, one), after(line, other)))) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Callable<String> after(CyclicBarrier line, Callable<String> act) {
        return () -> {
            line.await();
            return act.call();
        };
    }
}
