package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Asking the applicant for what is missing: all at once, and the clock waits for him. */
@TestCentre
@Import(CaseRun.class)
class CompletionTests {

    private static final String SERVICE = "BLD-025";

    @Autowired
    private CaseRun run;

    @Autowired
    private AskingForCompletion asking;

    @Autowired
    private SupplyingCompletion supplying;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CaseFiles files;

    private static CompletionItem item(String key) {
        return new CompletionItem(key, "صورة واضحة من فضلك");
    }

    private static ChecklistEntry brought(String key) {
        return new ChecklistEntry(key, ChecklistEntry.State.ON_PAPER, null, List.of());
    }

    @Test
    void asking_pauses_the_clock_and_supplying_everything_starts_it_again() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        asking.ask(step.id(), List.of(item("deed"), item("sketch")), run.holder(step), CaseRun.aKey());

        assertThat(deadlines.ledger(submitted.id()).paused()).isTrue();
        assertThat(run.step(submitted.id(), "review").held()).isTrue();

        var first = supplying.supply(submitted.number(), List.of(brought("deed")), run.named("clerk2"), CaseRun.aKey());
        assertThat(first.stillMissing()).containsExactly("sketch");
        assertThat(deadlines.ledger(submitted.id()).paused()).isTrue();

        var second =
                supplying.supply(submitted.number(), List.of(brought("sketch")), run.named("clerk2"), CaseRun.aKey());
        assertThat(second.stillMissing()).isEmpty();
        assertThat(deadlines.ledger(submitted.id()).paused()).isFalse();
        assertThat(run.step(submitted.id(), "review").held()).isFalse();
    }

    @Test
    void what_was_visible_the_first_time_is_flagged_when_it_is_asked_the_second_time() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        var person = run.holder(step);
        asking.ask(step.id(), List.of(item("deed")), person, CaseRun.aKey());
        supplying.supply(submitted.number(), List.of(brought("deed")), run.named("clerk1"), CaseRun.aKey());

        var again = asking.ask(step.id(), List.of(item("deed"), item("sketch")), person, CaseRun.aKey());

        assertThat(again.lateItems()).containsExactly("sketch");
    }

    @Test
    void a_step_that_waits_for_an_answer_cannot_ask_again() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        var person = run.holder(step);
        asking.ask(step.id(), List.of(item("deed")), person, CaseRun.aKey());

        assertThatThrownBy(() -> asking.ask(step.id(), List.of(item("sketch")), person, CaseRun.aKey()))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("requests.completion-open"));
    }

    @Test
    void only_whoever_has_the_step_asks() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");

        assertThatThrownBy(() -> asking.ask(step.id(), List.of(item("deed")), run.named("head1"), CaseRun.aKey()))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("workflow.not-yours"));
    }

    @Test
    void a_document_missing_at_the_window_stops_the_clock_and_bars_the_approval_until_it_is_brought() {
        var right = run.aSubmission(SERVICE);
        var submitted = run.submit(new SubmitRequest(
                right.service(),
                right.unit(),
                right.channel(),
                right.applicant(),
                null,
                right.answers(),
                List.of(),
                null));
        assertThat(submitted.missing()).isNotEmpty();
        assertThat(deadlines.ledger(submitted.id()).paused()).isTrue();
        var approval = run.until(submitted.id(), "approval");

        assertThatThrownBy(() -> run.act(approval, "approve"))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("requests.documents-missing"));
        supplying.supply(
                submitted.number(),
                submitted.missing().stream().map(CompletionTests::brought).toList(),
                run.named("clerk1"),
                CaseRun.aKey());

        assertThat(deadlines.ledger(submitted.id()).paused()).isFalse();
        run.act(approval, "approve");
        assertThat(files.of(submitted.number(), run.named("head1")).output()).isNotNull();
    }
}
