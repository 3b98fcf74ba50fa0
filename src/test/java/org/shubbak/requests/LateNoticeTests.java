package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.api.DescribedApi;
import org.shubbak.audit.Journal;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.documents.PaperReading;
import org.shubbak.documents.PaperText;
import org.shubbak.licences.Licences;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealedPaper;
import org.shubbak.security.Browser;
import org.shubbak.security.Tokens;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice to the governor after the thirty days of a building licence (Law 119/2008), and the two weeks after it. */
@TestCentre
@Import(CaseRun.class)
class LateNoticeTests {

    private static final String BUILDING = "BLD-002";

    @Autowired
    private CaseRun run;

    @Autowired
    private GivingLateNotice giving;

    @Autowired
    private ApplyingExpiry applying;

    @Autowired
    private AskingForCompletion asking;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Workflows workflows;

    @Autowired
    private Requests requests;

    @Autowired
    private Licences licences;

    @Autowired
    private NoticePapers papers;

    @Autowired
    private SealAnchors anchors;

    @Autowired
    private SigningPapers signing;

    @Autowired
    private Clock clock;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** A building file before its technical reviewers, with the number of its applicant's card. */
    private record Building(SubmittedRequest request, String nationalId) {
        UUID id() {
            return request.id();
        }

        String number() {
            return request.number();
        }
    }

    private Building aBuildingFile() {
        var submission = run.aSubmission(BUILDING);
        var request = run.submit(submission);
        run.payAll(request.id());
        run.act(run.step(request.id(), "completeness"), "forward");
        return new Building(
                request, Objects.requireNonNull(submission.applicant().nationalId()));
    }

    /** Nobody answered for so long that the thirty days ended yesterday at the latest. */
    private Building aLateBuildingFile() {
        var building = aBuildingFile();
        jdbc.sql("UPDATE deadlines.clock SET started_on = started_on - 40, due = due - 40 WHERE subject = :id")
                .param("id", building.id())
                .update();
        return building;
    }

    private void twoWeeksPass(Building building) {
        jdbc.sql("UPDATE deadlines.clock SET notice_due = :day WHERE subject = :id")
                .param("day", today().minusDays(1))
                .param("id", building.id())
                .update();
    }

    private GivingLateNotice.Given atWindow(Building building) {
        return giving.atWindow(building.number(), building.nationalId(), run.named("clerk1"), CaseRun.aKey());
    }

    private List<String> open(Building building) {
        return run.openSteps(building.id()).stream()
                .map(StepView::task)
                .sorted()
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(CairoTime.ZONE);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(
                                        it.errors().isEmpty()
                                                ? it.code()
                                                : it.errors().getFirst().code())
                                .isEqualTo(code));
    }

    @Test
    void after_the_thirty_days_the_request_goes_up_and_the_applicants_notice_opens_two_weeks() {
        var building = aLateBuildingFile();
        assertThat(applying.apply(building.id())).isTrue();
        assertThat(run.step(building.id(), "structural").escalatedTo()).isEqualTo("DIRECTOR");

        var given = atWindow(building);

        var ledger = deadlines.ledger(building.id());
        assertThat(ledger.late()).as("what was late stays late").isTrue();
        assertThat(ledger.second()).isNotNull();
        assertThat(ledger.second().started()).isEqualTo(today());
        assertThat(ledger.second().ofDays()).isEqualTo(14);
        assertThat(ledger.second().due()).isEqualTo(given.until()).isAfterOrEqualTo(today().plusDays(14));
        assertThat(run.step(building.id(), "structural").escalatedTo()).isEqualTo("GOVERNORATE");
        assertThat(journal.of(building.id()))
                .filteredOn(row -> row.act().equals("requests.late-notice"))
                .singleElement()
                .satisfies(row -> assertThat(row.detail())
                        .containsEntry("to", "المحافظ")
                        .containsEntry("until", given.until().toString()));
    }

    @Test
    void after_the_two_weeks_the_law_accepts_the_technical_file_and_the_licence_follows_the_fees() {
        var building = aLateBuildingFile();
        run.act(run.step(building.id(), "architectural"), "reject");
        applying.apply(building.id());
        atWindow(building);
        assertThat(applying.waiting(1000)).doesNotContain(building.id());
        twoWeeksPass(building);

        assertThat(Expiries.round(applying)).isPositive();

        assertThat(open(building)).containsExactly("collect/statement");
        assertThat(workflows.history(building.id()))
                .filteredOn(past -> "interrupted".equals(past.closing()))
                .extracting(past -> past.step().task())
                .contains("structural", "services");
        assertThat(journal.of(building.id()))
                .filteredOn(row -> row.act().equals("requests.deadline-expired"))
                .extracting(row -> row.detail().get("effect"))
                .containsExactly("escalate", "deemed-accepted");
        assertThat(applying.apply(building.id())).as("silence counts once").isFalse();
        assertThat(deadlines.ledger(building.id()).second().expired()).isEqualTo(today());
        run.act(run.step(building.id(), "statement"), "forward");
        run.payAll(building.id());
        assertThat(requests.get(building.number()).state()).isEqualTo(RequestState.APPROVED);
        assertThat(licences.ofRequest(building.id())).isPresent();
        assertThat(workflows.history(building.id()))
                .extracting(PastStep::step)
                .extracting(StepView::task)
                .doesNotContain("endorse", "approval");
    }

    @Test
    void an_answer_within_the_two_weeks_counts_and_nothing_happens_at_their_end() {
        var building = aLateBuildingFile();
        atWindow(building);
        run.act(run.step(building.id(), "architectural"), "reject");
        run.act(run.step(building.id(), "structural"), "forward");
        run.act(run.step(building.id(), "services"), "forward");
        for (var opinion = firstOpinion(building); opinion != null; opinion = firstOpinion(building)) {
            run.act(opinion, "agree");
        }
        run.act(run.step(building.id(), "refusal"), "refuse");
        twoWeeksPass(building);

        assertThat(applying.waiting(1000)).doesNotContain(building.id());
        assertThat(applying.apply(building.id())).isFalse();
        assertThat(requests.get(building.number()).state()).isEqualTo(RequestState.REFUSED);
    }

    private @org.jspecify.annotations.Nullable StepView firstOpinion(Building building) {
        return run.openSteps(building.id()).stream()
                .filter(step -> step.kind().equals("opinion"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void days_on_which_the_applicant_must_complete_his_file_move_the_end_of_the_two_weeks() {
        var building = aLateBuildingFile();
        var until = atWindow(building).until();
        var step = run.step(building.id(), "structural");
        asking.ask(
                step.id(), List.of(new CompletionItem("structural_drawings", "x")), run.holder(step), CaseRun.aKey());
        twoWeeksPass(building);

        assertThat(applying.waiting(1000)).doesNotContain(building.id());
        assertThat(applying.apply(building.id())).isFalse();
        var second = deadlines.ledger(building.id()).second();
        assertThat(second.paused()).isTrue();
        assertThat(second.due()).isAfterOrEqualTo(until);
    }

    @Test
    void a_notice_before_the_end_without_a_law_by_a_stranger_or_twice_is_refused() {
        var early = aBuildingFile();
        refused("deadlines.not-over", () -> atWindow(early));
        var building = aLateBuildingFile();
        var stranger = new Building(building.request(), People.aNationalId());
        refused("requests.identity-differs", () -> atWindow(stranger));
        refused("requests.identity-differs", () -> atWindow(new Building(building.request(), "  ")));
        refused(
                "requests.no-part-in-it",
                () -> giving.atWindow(building.number(), building.nationalId(), run.named("cashier1"), CaseRun.aKey()));
        refused(
                "portal.no-match",
                () -> giving.byApplicant(building.number(), "wrong", building.nationalId(), CaseRun.aKey()));
        atWindow(building);
        refused("deadlines.noticed", () -> atWindow(building));
        var other = run.submitAndPay("BLD-025");
        jdbc.sql("UPDATE deadlines.clock SET due = due - 400 WHERE subject = :id")
                .param("id", other.id())
                .update();
        refused("requests.no-late-notice", () -> atWindow(new Building(other, "x")));
    }

    @Test
    void a_notice_sent_again_gets_the_first_answer_and_of_many_at_once_one_is_taken() throws Exception {
        var building = aLateBuildingFile();
        String key = CaseRun.aKey();
        var clerk = run.named("clerk1");
        var first = giving.atWindow(building.number(), building.nationalId(), clerk, key);
        assertThat(giving.atWindow(building.number(), building.nationalId(), clerk, key))
                .isEqualTo(first);

        var rushed = aLateBuildingFile();
        Callable<Boolean> attempt = () -> {
            try {
                atWindow(rushed);
                return true;
            } catch (Refusal late) {
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(6)) {
            int taken = 0;
            for (var one : pool.invokeAll(java.util.Collections.nCopies(6, attempt))) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void the_applicant_gives_it_on_the_page_his_receipt_opens_and_all_see_it() {
        var building = aLateBuildingFile();
        applying.apply(building.id());
        var citizen = new Browser(port);
        var path = building.request().trackingPath();
        assertThat(citizen.get(path).body()).contains("لك أن تخطر المحافظ", "أسبوعان");

        var key = requests.get(building.number()).trackingKey();
        var address = "/track/" + building.number() + "/late-notice";
        var wrong = citizen.post(address, form(key, "29001011300015"));
        assertThat(wrong.statusCode()).isBetween(400, 499);
        assertThat(wrong.body()).contains("هذا الرقم ليس رقم صاحب الطلب ولا وكيله", "29001011300015");

        assertThat(citizen.post(address, form(key, building.nationalId())).statusCode())
                .isEqualTo(302);

        assertThat(citizen.get(path).body())
                .contains("قُيِّد إخطارك", "أخطر مقدم الطلب السلطة الأعلى", "اليوم 0 من 14")
                .doesNotContain("/late-notice");
        var clerk = new Browser(port);
        clerk.signIn("clerk1", "shubbak");
        assertThat(clerk.get("/cases/" + building.number()).body())
                .contains("أخطر مقدم الطلب السلطة الأعلى", "إخطار بعد انقضاء المدة", "موجه إلى: المحافظ");
    }

    private static Map<String, String> form(String key, String identity) {
        return Map.of("k", key, "identity", identity, "commandKey", CaseRun.aKey());
    }

    @Test
    void the_window_takes_the_paper_notice_with_the_number_of_the_card() {
        var building = aLateBuildingFile();
        var clerk = new Browser(port);
        clerk.signIn("clerk1", "shubbak");
        assertThat(clerk.get("/cases/" + building.number()).body()).contains("إخطار إلى المحافظ");
        var address = "/cases/" + building.number() + "/late-notice";

        var wrong = clerk.post(address, Map.of("identity", "", "commandKey", CaseRun.aKey()));
        assertThat(wrong.body()).contains("هذا الرقم ليس رقم صاحب الطلب ولا وكيله");
        var taken = clerk.post(address, Map.of("identity", building.nationalId(), "commandKey", CaseRun.aKey()));

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/cases/" + building.number()).body())
                .contains("قُيِّد الإخطار على الطلب")
                .doesNotContain("name=\"identity\"");
        var specialist = new Browser(port);
        specialist.signIn(run.holder(run.step(building.id(), "structural")).signInName(), "shubbak");
        assertThat(specialist.get("/cases/" + building.number()).body())
                .contains("أخطر مقدم الطلب السلطة الأعلى")
                .doesNotContain("name=\"identity\"");
    }

    @Test
    void the_notice_has_a_sealed_receipt_that_the_window_and_the_applicant_print_and_anyone_checks() throws Exception {
        var building = aLateBuildingFile();
        var key = requests.get(building.number()).trackingKey();
        var early = new Browser(port).get("/track/" + building.number() + "/notice.pdf?k=" + key);
        assertThat(early.statusCode()).as("before the notice").isEqualTo(404);
        var given = atWindow(building);

        byte[] mine = pdf("/track/" + building.number() + "/notice.pdf?k=" + key);
        byte[] window = papers.atWindow(building.number(), run.named("clerk1"));

        assertThat(PaperReading.text(mine))
                .contains("إيصال استلام الإخطار", building.number(), "المحافظ", "بشباك المركز التكنولوجي")
                .contains(PaperText.date(given.until()).replaceAll("م$", "").split(" "))
                .contains("مقبولا بحكم القانون");
        assertThat(PaperReading.text(window)).isEqualTo(PaperReading.text(mine));
        var read = SealedPaper.read(window, anchors.check(), clock.instant());
        assertThat(read.seal().isOurs()).isTrue();
        assertThat(new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()))
                        .check(read.text(), read.hash(), clock.instant())
                        .reason())
                .as("the code proves this file")
                .isEqualTo(PaperVerdict.Reason.NO_STATUS);
        var code = codeOf(building);
        assertThat(new Browser(port).get("/L/" + code).body()).contains("إيصال استلام إخطار صحيح", building.number());
        assertThat(journal.of(building.id()))
                .extracting(row -> row.act())
                .containsOnlyOnce("requests.notice-receipt-printed");
    }

    @Test
    void the_receipt_of_a_notice_is_for_the_window_that_takes_it_and_for_whoever_has_the_key() {
        var building = aLateBuildingFile();
        refused("requests.not-noticed", () -> papers.atWindow(building.number(), run.named("clerk1")));
        atWindow(building);

        refused("requests.no-part-in-it", () -> papers.atWindow(building.number(), run.named("cashier1")));
        refused("requests.no-part-in-it", () -> papers.atWindow(building.number(), run.named("clerk1.belbeis")));
        refused("requests.unknown-number", () -> papers.byKey(building.number(), "wrong"));
        assertThat(new Browser(port)
                        .get("/requests/" + building.number() + "/notice.pdf")
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
    }

    private byte[] pdf(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
            return answer.body();
        }
    }

    private String codeOf(Building building) {
        return jdbc.sql("SELECT code FROM seals.drawn_paper WHERE kind = 'NOTICE_RECEIPT' AND number = :number")
                .param("number", building.number())
                .query(String.class)
                .single();
    }

    @Test
    void the_window_takes_the_notice_over_the_api_and_a_retried_call_gets_the_first_answer() throws Exception {
        var api = new DescribedApi("http://127.0.0.1:" + port);
        var clerk = tokens.issue("clerk1");
        var building = aLateBuildingFile();
        var path = "/requests/" + building.number();
        var notice = Map.of("identity", building.nationalId());
        assertThat(api.get(clerk, path).body().path("lateNotice").toString())
                .contains("\"to\":\"المحافظ\"", "\"open\":true", "\"until\":null");
        assertThat(api.post(clerk, path + "/late-notice", Map.of()).body().toString())
                .contains("identity", "identity-differs");
        assertThat(api.post(tokens.issue("cashier1"), path + "/late-notice", notice)
                        .text("type"))
                .endsWith("requests.no-part-in-it");
        assertThat(api.post(null, path + "/late-notice", notice).status()).isEqualTo(401);

        var key = Map.of("Idempotency-Key", CaseRun.aKey());
        var given = api.send("POST", clerk, path + "/late-notice", notice, key);

        assertThat(given.status()).isEqualTo(201);
        assertThat(api.send("POST", clerk, path + "/late-notice", notice, key).body())
                .isEqualTo(given.body());
        assertThat(given.text("receiptUrl")).endsWith("/requests/" + building.number() + "/notice.pdf");
        assertThat(api.get(clerk, path).body().path("lateNotice").toString())
                .contains("\"open\":false", "\"until\":\"" + given.text("until") + "\"");
        assertThat(api.post(clerk, path + "/late-notice", notice).text("type")).endsWith("deadlines.noticed");
        assertThat(api.get(clerk, "/requests/" + run.submit("BLD-016").number())
                        .body()
                        .path("lateNotice")
                        .isNull())
                .isTrue();
    }
}
