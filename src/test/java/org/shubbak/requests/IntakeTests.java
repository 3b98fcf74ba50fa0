package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.documents.DocumentId;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking a request in: everything wrong is said at once, nothing half-done remains, nothing happens twice. */
@TestCentre
@Import(CaseRun.class)
class IntakeTests {

    private static final String SERVICE = "BLD-016";

    @Autowired
    private CaseRun run;

    @Autowired
    private SubmittingRequest submitting;

    @Autowired
    private Requests requests;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_submission_gives_a_number_with_a_check_digit_a_due_date_and_a_bill() {
        var submitted = run.submit(SERVICE);

        assertThat(submitted.number()).matches("SHR-01-20[0-9]{2}-[0-9]{6}-[0-9]");
        assertThat(submitted.due()).isAfter(java.time.LocalDate.now(org.shubbak.shared.CairoTime.ZONE));
        assertThat(submitted.bill()).isNotNull();
        assertThat(submitted.missing()).isEmpty();
    }

    @Test
    void a_number_typed_with_arabic_digits_and_spaces_is_found() {
        var submitted = run.submit(SERVICE);
        var typed = submitted.number().replace('1', '١').replace('2', '٢').replace("-", " - ");

        assertThat(requests.find(typed)).isPresent();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field() {
        var wrong = new SubmitRequest(
                new ServiceCode(SERVICE),
                new UnitId("SHR-01"),
                Channel.WINDOW,
                ApplicantDetails.person("20002301399110", "", "123"),
                null,
                Map.of("nobody-asked", "x"),
                List.of(new ChecklistEntry("no-such-document", ChecklistEntry.State.ORIGINAL_SEEN, null, List.of())),
                null);

        assertThat(fieldsOf(wrong))
                .contains("applicant.nationalId", "applicant.name", "applicant.phone", "form.nobody-asked");
    }

    @ParameterizedTest
    @CsvSource({
        "20001071399111, requests.check-digit",
        "20002301399110, shared.national-id",
        "40001071399110, shared.national-id",
        "20001072099110, shared.national-id",
        "2000107139911, shared.national-id",
        "20302290199110, shared.national-id"
    })
    void a_national_id_that_cannot_be_is_refused_at_its_field(String id, String code) {
        var submission = withApplicant(ApplicantDetails.person(id, "محمود عبد الرحمن", "01012345678"));

        assertThat(errorsOf(submission)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("applicant.nationalId");
            assertThat(error.code()).startsWith(code);
        });
    }

    @Test
    void a_check_digit_that_does_not_fit_may_be_overridden_and_the_journal_says_so() {
        var details = new ApplicantDetails(
                ApplicantDetails.Kind.PERSON,
                "20001071399111",
                null,
                null,
                null,
                null,
                "محمود عبد الرحمن",
                "01012345678",
                null,
                true);

        var submitted = run.submit(withApplicant(details));

        assertThat(jdbc.sql("select detail ->> 'checkDigitOverridden' from audit.journal where subject = :id"
                                + " and act = 'requests.submitted'")
                        .param("id", submitted.id())
                        .query(String.class)
                        .single())
                .isEqualTo("true");
    }

    @Test
    void a_national_id_in_arabic_digits_is_the_same_person() {
        var ascii = run.submit(withApplicant(ApplicantDetails.person("20001071399110", "محمود علي", "01012345678")));
        var arabic = run.submit(withApplicant(ApplicantDetails.person("٢٠٠٠١٠٧١٣٩٩١١٠", "محمود علي", "٠١٠١٢٣٤٥٦٧٨")));

        assertThat(requests.get(arabic.number()).applicant())
                .isEqualTo(requests.get(ascii.number()).applicant());
    }

    @Test
    void text_with_direction_overrides_is_refused_and_markup_stays_text() {
        assertThat(errorsOf(
                        withApplicant(ApplicantDetails.person(People.aNationalId(), "محمود\u202Eعلي", "01012345678"))))
                .extracting(FieldError::code)
                .containsExactly("requests.control-characters");
        var submitted = run.submit(withApplicant(
                ApplicantDetails.person(People.aNationalId(), "<script>alert(1)</script>", "01012345678")));
        assertThat(requests.get(submitted.number()).holderName()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void another_centres_clerk_cannot_register_for_this_centre() {
        assertThatThrownBy(
                        () -> submitting.submit(run.aSubmission(SERVICE), run.named("clerk1.belbeis"), CaseRun.aKey()))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("requests.another-centre"));
    }

    @Test
    void pages_that_were_never_uploaded_are_refused() {
        var submission = run.aSubmission(SERVICE);
        var key = catalogue
                .current(new ServiceCode(SERVICE))
                .documents()
                .getFirst()
                .key();
        var page = new DocumentId(UUID.randomUUID());
        var wrong = new SubmitRequest(
                submission.service(),
                submission.unit(),
                submission.channel(),
                submission.applicant(),
                null,
                submission.answers(),
                List.of(new ChecklistEntry(key, ChecklistEntry.State.ATTACHED, null, List.of(page))),
                null);

        assertThat(fieldsOf(wrong)).containsExactly("documents." + key);
    }

    @Test
    void a_submission_sent_twice_at_once_under_one_key_is_one_request() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var submission = run.aSubmission(SERVICE);
                var key = CaseRun.aKey();
                var clerk = run.named("clerk1");
                Callable<SubmittedRequest> send = () -> submitting.submit(submission, clerk, key);
                var numbers = new ArrayList<String>();
                for (var answer : threads.invokeAll(List.of(send, send, send))) {
                    numbers.add(answer.get().number());
                }
                assertThat(numbers).containsOnly(numbers.getFirst());
            }
        }
    }

    @Test
    void one_key_with_two_contents_is_refused() {
        var key = CaseRun.aKey();
        submitting.submit(run.aSubmission(SERVICE), run.named("clerk1"), key);

        assertThatThrownBy(() -> submitting.submit(run.aSubmission(SERVICE), run.named("clerk1"), key))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("commands.key-reused"));
    }

    @Test
    void numbers_of_a_unit_have_no_gaps_even_when_many_are_refused() throws Exception {
        var before = last();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var sends = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 60; i++) {
                boolean right = i % 2 == 0;
                sends.add(() -> accepted(right ? run.aSubmission(SERVICE) : barred()));
            }
            long accepted = 0;
            for (var answer : threads.invokeAll(sends)) {
                accepted += answer.get() ? 1 : 0;
            }
            assertThat(last() - before).isEqualTo(accepted);
        }
    }

    private long last() {
        return jdbc.sql("select coalesce(max(last), 0) from requests.counter where unit = 'SHR-01'")
                .query(Long.class)
                .single();
    }

    private SubmitRequest barred() {
        return withApplicant(ApplicantDetails.person("1", "", ""));
    }

    private boolean accepted(SubmitRequest submission) {
        try {
            run.submit(submission);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private SubmitRequest withApplicant(ApplicantDetails applicant) {
        var right = run.aSubmission(SERVICE);
        return new SubmitRequest(
                right.service(),
                right.unit(),
                right.channel(),
                applicant,
                null,
                right.answers(),
                right.documents(),
                null);
    }

    private List<String> fieldsOf(SubmitRequest submission) {
        return errorsOf(submission).stream().map(FieldError::field).toList();
    }

    private List<FieldError> errorsOf(SubmitRequest submission) {
        try {
            run.submit(submission);
        } catch (Refusal refusal) {
            return refusal.errors();
        }
        throw new AssertionError("was accepted");
    }
}
