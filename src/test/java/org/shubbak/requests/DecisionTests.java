package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.fees.Bills;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Decisions: reasoned refusals, files sent back, fee statements, opinions of outside bodies, delivery. */
@TestCentre
@Import(CaseRun.class)
class DecisionTests {

    private static final String SERVICE = "BLD-016";

    @Autowired
    private CaseRun run;

    @Autowired
    private CompletingStep completing;

    @Autowired
    private Requests requests;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Bills bills;

    @Test
    void a_refusal_without_a_reason_or_its_law_is_not_taken() {
        var submitted = run.submit(SERVICE);
        var approval = run.until(submitted.id(), "approval");

        assertThat(errors(approval, "refuse", null, null))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("reason", "legalBasis");
        assertThat(requests.get(submitted.number()).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void a_reasoned_refusal_ends_the_request_and_stops_its_clock() {
        var submitted = run.submit(SERVICE);

        run.act(run.until(submitted.id(), "approval"), "refuse");

        assertThat(requests.get(submitted.number()).state()).isEqualTo(RequestState.REFUSED);
        assertThat(deadlines.ledger(submitted.id()).stopped()).isTrue();
        assertThat(run.openSteps(submitted.id())).isEmpty();
    }

    @Test
    void a_file_sent_back_returns_to_the_one_who_examined_it() {
        var submitted = run.submitAndPay(SERVICE);
        var reviewer = run.step(submitted.id(), "review").dealtTo();

        run.act(run.until(submitted.id(), "approval"), "return");

        assertThat(run.step(submitted.id(), "review").dealtTo()).isEqualTo(reviewer);
    }

    @Test
    void a_finished_request_takes_no_further_act() {
        var submitted = run.submit(SERVICE);
        var approval = run.until(submitted.id(), "approval");
        run.toTheEnd(submitted.id());

        assertThat(code(approval, "approve")).isIn("workflow.already-done", "workflow.version");
        assertThat(refusal(() -> run.deliver(submitted.number()))).isEqualTo("requests.already-finished");
    }

    @Test
    void nothing_is_handed_over_before_it_is_approved() {
        var submitted = run.submitAndPay(SERVICE);

        assertThat(refusal(() -> run.deliver(submitted.number()))).isEqualTo("requests.not-ready");
    }

    @Test
    void the_fee_statement_in_the_middle_makes_a_bill_of_the_lines_written_by_the_specialist() {
        var submitted = run.submit("BLD-003");
        var statement = run.until(submitted.id(), "statement");

        run.act(
                statement,
                statement.outcomes().getFirst(),
                Map.of("lines", List.of(Map.of("label", "رسم الترخيص", "amount", "١٢٣٤٫٥٠", "basis", "اللائحة"))));

        assertThat(bills.of(submitted.id()))
                .anySatisfy(bill -> assertThat(bill.total().amount()).isEqualByComparingTo("1234.50"));
        assertThat(run.toTheEnd(submitted.id())).isEqualTo(RequestState.FINISHED);
    }

    @Test
    void a_fee_statement_without_lines_counts_what_the_inspector_measured() {
        var submitted = run.submit("BLD-002");
        run.act(run.until(submitted.id(), "inspection"), "forward", Map.of("built_area", "١٠٠٠"));
        run.act(run.until(submitted.id(), "statement"), "forward");

        assertThat(bills.of(submitted.id()))
                .anySatisfy(bill -> assertThat(bill.total().amount()).isEqualByComparingTo("63000"));
    }

    @Test
    void an_impossible_amount_or_date_is_refused_at_its_field() {
        var submitted = run.submit("BLD-003");
        var inspection = run.until(submitted.id(), "inspection");
        assertThat(errorsWith(inspection, Map.of("date", "2026-02-30")))
                .extracting(FieldError::field)
                .containsExactly("data.date");
        var statement = run.until(submitted.id(), "statement");
        assertThat(errorsWith(statement, Map.of("lines", List.of(Map.of("label", "رسم", "amount", "-5")))))
                .extracting(FieldError::field)
                .containsExactly("data.lines.0.amount");
    }

    @Test
    void while_an_outside_body_is_asked_the_days_are_the_bodys() {
        var submitted = run.submit("BLD-001");
        var opinion = run.until(submitted.id(), "opinion");

        assertThat(deadlines.ledger(submitted.id()).paused()).isTrue();
        run.act(opinion, opinion.outcomes().getFirst());

        if (run.openSteps(submitted.id()).stream().noneMatch(step -> step.kind().equals("opinion"))) {
            assertThat(deadlines.ledger(submitted.id()).paused()).isFalse();
        }
    }

    @Test
    void an_open_request_keeps_the_version_of_the_service_it_was_filed_under() {
        var before = catalogue.current(new ServiceCode("BLD-028"));
        var submitted = run.submit("BLD-028");
        catalogue.publish(before, run.named("admin").actor());

        assertThat(catalogue.current(before.code()).version()).isEqualTo(before.version() + 1);
        assertThat(requests.get(submitted.number()).serviceVersion()).isEqualTo(before.version());
        assertThat(run.toTheEnd(submitted.id())).isEqualTo(RequestState.FINISHED);
    }

    @Test
    void whoever_finds_what_the_paper_quotes_writes_it() {
        var submitted = run.submitAndPay("BLD-025");
        var review = run.step(submitted.id(), "review");

        assertThat(errors(review, "forward", null, null))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("data.report", "requests.finding-missing"));
        run.act(review, "forward", Map.of("report", "لا توجد مخالفات"));
    }

    @Test
    void where_the_inspector_finds_it_the_specialist_need_not_write_it() {
        var submitted = run.submitAndPay("BLD-028");
        completing.complete(
                bare(run.step(submitted.id(), "review")),
                run.holder(run.step(submitted.id(), "review")),
                CaseRun.aKey());

        assertThat(errors(run.step(submitted.id(), "inspect"), "forward", null, null))
                .extracting(FieldError::field)
                .containsExactly("data.report");
    }

    private static CompleteCaseStep bare(StepView step) {
        return new CompleteCaseStep(step.id(), "forward", null, null, "other", Map.of(), step.version());
    }

    private List<FieldError> errors(StepView step, String outcome, String reason, String basis) {
        try {
            completing.complete(
                    new CompleteCaseStep(step.id(), outcome, reason, basis, "other", Map.of(), step.version()),
                    run.holder(step),
                    CaseRun.aKey());
        } catch (Refusal refusal) {
            return refusal.errors();
        }
        throw new AssertionError("was taken");
    }

    private List<FieldError> errorsWith(StepView step, Map<String, Object> data) {
        try {
            run.act(step, step.outcomes().getFirst(), data);
        } catch (Refusal refusal) {
            return refusal.errors();
        }
        throw new AssertionError("was taken");
    }

    private String code(StepView step, String outcome) {
        return refusal(() -> run.act(step, outcome));
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.code();
        }
        throw new AssertionError("was taken");
    }
}
