package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.organisation.EngineerEntry;
import org.shubbak.organisation.Engineers;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Tie;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules 1 to 4 of the architecture, each with somebody who tries to break it. */
@TestCentre
@Import(CaseRun.class)
class DutiesTests {

    private static final String SERVICE = "BLD-016";
    private static final Map<String, Object> FOUND = Map.of("report", "مطابقة للأصل");
    private static final int TRIES = 200;

    @Autowired
    private CaseRun run;

    @Autowired
    private CompletingStep completing;

    @Autowired
    private CaseFiles files;

    @Autowired
    private RevealingApplicant revealing;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Engineers engineers;

    @Test
    void whoever_took_the_request_in_cannot_also_take_its_money() {
        var both = withRole("clerk2", "CASHIER");
        var submission = run.aSubmission(SERVICE);
        var submitted = run.submit(submission, both);

        assertRefused("security.two-duties", () -> run.payAs(submitted.id(), both));
    }

    @Test
    void nobody_completes_a_step_that_was_dealt_to_somebody_else() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        var another = List.of("specialist1", "specialist2", "specialist3").stream()
                .map(run::named)
                .filter(person -> !person.id().equals(step.dealtTo()))
                .findFirst()
                .orElseThrow();

        assertRefused("workflow.not-yours", () -> complete(step, "forward", another, CaseRun.aKey()));
        assertThat(run.step(submitted.id(), "review").version()).isEqualTo(step.version());
    }

    @Test
    void somebody_of_another_centre_neither_acts_on_the_file_nor_sees_it() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        var stranger = run.named("specialist1.belbeis");

        assertRefused("workflow.not-yours", () -> complete(step, "forward", stranger, CaseRun.aKey()));
        assertRefused("requests.no-part-in-it", () -> files.of(submitted.number(), stranger));
    }

    @Test
    void the_case_file_never_carries_the_applicants_identity_or_phone() {
        var submission = run.aSubmission(SERVICE);
        var submitted = run.submit(submission);
        run.payAll(submitted.id());
        var reviewer = run.holder(run.step(submitted.id(), "review"));

        var shown = files.of(submitted.number(), reviewer);

        assertThat(shown.answers().toString() + shown.papers() + shown.acts() + shown.steps())
                .doesNotContain(submission.applicant().nationalId())
                .doesNotContain(submission.applicant().phone())
                .doesNotContain(submission.applicant().name());
    }

    @Test
    void a_look_at_the_applicant_needs_a_part_in_the_case_and_a_reason_and_is_journalled() {
        var submission = run.aSubmission(SERVICE);
        var submitted = run.submit(submission);
        run.payAll(submitted.id());
        var reviewer = run.holder(run.step(submitted.id(), "review"));

        assertRefused("shared.check-the-fields", () -> revealing.reveal(submitted.number(), " ", reviewer));
        assertRefused("workflow.not-yours", () -> revealing.reveal(submitted.number(), "للتحقق", run.named("head1")));
        var shown = revealing.reveal(submitted.number(), "للتحقق من صفة مقدم الطلب", reviewer);

        assertThat(shown.identity()).isEqualTo(submission.applicant().nationalId());
        assertThat(journal.of(submitted.id()))
                .anySatisfy(row -> assertThat(row.act()).isEqualTo("requests.applicant-shown"));
    }

    @Test
    void a_newer_file_of_the_same_service_is_not_taken_first_without_saying_why() {
        var earlier = run.submitAndPay(SERVICE);
        StepView first = run.step(earlier.id(), "review");
        StepView later = laterOfTheSame(first);
        var person = run.holder(first);

        assertRefused(
                "workflow.out-of-order",
                () -> completing.complete(
                        new CompleteCaseStep(later.id(), "forward", null, null, null, FOUND, later.version()),
                        person,
                        CaseRun.aKey()));
        completing.complete(
                new CompleteCaseStep(later.id(), "forward", null, null, "urgent-by-law", FOUND, later.version()),
                person,
                CaseRun.aKey());

        assertThat(run.openSteps(later.request())).noneMatch(step -> step.task().equals("review"));
    }

    /** Submits until the same person is dealt another file. */
    private StepView laterOfTheSame(StepView first) {
        for (int i = 0; i < 40; i++) {
            var step = run.step(run.submitAndPay(SERVICE).id(), "review");
            if (step.dealtTo() != null && step.dealtTo().equals(first.dealtTo())) {
                return step;
            }
        }
        throw new AssertionError("forty files and none for the same person");
    }

    @Test
    void of_two_who_complete_one_step_at_once_exactly_one_wins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TRIES; i++) {
                var submitted = run.submitAndPay("BLD-025");
                var step = run.step(submitted.id(), "review");
                var person = run.holder(step);
                Callable<String> one = () -> outcome(() -> complete(step, "forward", person, CaseRun.aKey()));

                var answers = new ArrayList<String>();
                for (var answer : threads.invokeAll(List.of(one, one))) {
                    answers.add(answer.get());
                }

                assertThat(answers).containsExactlyInAnyOrder("done", "workflow.already-done");
                assertThat(acts(submitted)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_reviewer_with_a_declared_tie_to_the_engineering_office_of_the_file_is_skipped() {
        var office = String.valueOf(700_000 + Math.floorMod(CaseRun.aKey().hashCode(), 100_000));
        engineers.add(
                new EngineerEntry(office, "office", "مكتب تجربة الهندسي", "", "", "إنشائي", "2099-12-31"),
                run.named("admin").actor());
        var tied = run.named("specialist1");
        organisation.declareTie(
                tied.id(), Tie.office(office), run.named("admin").actor());
        var right = run.aSubmission("BLD-002");
        var answers = new HashMap<>(right.answers());
        answers.put("engineer", Map.of("number", office));
        for (int i = 0; i < 6; i++) {
            var submitted = run.submit(new SubmitRequest(
                    right.service(),
                    right.unit(),
                    right.channel(),
                    People.aCitizen(),
                    null,
                    answers,
                    right.documents(),
                    null));
            run.payAll(submitted.id());

            assertThat(run.openSteps(submitted.id()))
                    .allSatisfy(step -> assertThat(step.dealtTo()).isNotEqualTo(tied.id()));
        }
    }

    @Test
    void the_same_command_sent_twice_has_one_effect_and_one_answer() {
        var submitted = run.submitAndPay(SERVICE);
        var step = run.step(submitted.id(), "review");
        var person = run.holder(step);
        var key = CaseRun.aKey();

        var first = complete(step, "forward", person, key);
        var second = complete(step, "forward", person, key);

        assertThat(second).isEqualTo(first);
        assertThat(acts(submitted)).isEqualTo(1);
    }

    private CompletedStep complete(StepView step, String outcome, CurrentStaff person, String key) {
        return completing.complete(
                new CompleteCaseStep(step.id(), outcome, null, null, "other", FOUND, step.version()), person, key);
    }

    private long acts(SubmittedRequest submitted) {
        return jdbc.sql("select count(*) from requests.act where request = :id and outcome is not null")
                .param("id", submitted.id())
                .query(Long.class)
                .single();
    }

    private static String outcome(Callable<?> act) throws Exception {
        try {
            act.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private CurrentStaff withRole(String name, String role) {
        var staff = run.named(name);
        var roles = new java.util.HashSet<>(staff.roles());
        roles.add(org.shubbak.organisation.Role.valueOf(role));
        return new CurrentStaff(staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), roles);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
