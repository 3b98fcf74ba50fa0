package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.oversight.tally.KeepingTallies;
import org.shubbak.security.Browser;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when the time of a request itself runs out (rule 6). */
@TestCentre
@Import(CaseRun.class)
class ExpiryTests {

    private static final String LIKE = "BLD-025";

    @Autowired
    private CaseRun run;

    @Autowired
    private KeepingTallies keeping;

    @Autowired
    private TestServices services;

    @Autowired
    private ApplyingExpiry applying;

    @Autowired
    private AskingForCompletion asking;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Workflows workflows;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Requests requests;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private SubmittedRequest aShop(String onExpiry) {
        var code = onExpiry.equals("DEEMED_REFUSED") ? "SHP-902" : "SHP-901";
        services.publish(code, LIKE, "shop-prior", Map.of("deadline", Map.of("onExpiry", onExpiry)));
        return run.submitAndPay(code);
    }

    private void runOut(UUID request) {
        jdbc.sql("UPDATE deadlines.clock SET due = :day WHERE subject = :request")
                .param("day", LocalDate.now(CairoTime.ZONE).minusDays(1))
                .param("request", request)
                .update();
    }

    private List<String> open(UUID request) {
        return run.openSteps(request).stream().map(StepView::task).toList();
    }

    private List<Map<String, Object>> journalled(UUID request) {
        return journal.of(request).stream()
                .filter(row -> row.act().equals("requests.deadline-expired"))
                .map(row -> row.detail())
                .toList();
    }

    @Test
    void silence_of_the_shops_centre_is_acceptance_and_the_ledger_says_by_which_law() {
        var shop = aShop("DEEMED_ACCEPTED");
        assertThat(open(shop.id())).containsExactly("review");
        runOut(shop.id());

        assertThat(Expiries.round(applying)).isPositive();

        assertThat(open(shop.id())).containsExactly("collect_inspection/statement");
        assertThat(workflows.history(shop.id())).extracting(PastStep::closing).contains("interrupted");
        var ledger = deadlines.ledger(shop.id());
        assertThat(ledger.expired()).isEqualTo(LocalDate.now(CairoTime.ZONE));
        assertThat(journalled(shop.id()))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .containsEntry("effect", "deemed-accepted")
                        .containsEntry("legalBasis", ledger.rule().legalBasis()));
        assertThat(applying.apply(shop.id())).isFalse();
        assertThat(open(shop.id())).containsExactly("collect_inspection/statement");
    }

    @Test
    void what_is_left_after_acceptance_by_silence_has_the_whole_period_again_and_is_not_late() {
        var shop = aShop("DEEMED_ACCEPTED");
        jdbc.sql("UPDATE deadlines.clock SET started_on = started_on - 100 WHERE subject = :request")
                .param("request", shop.id())
                .update();
        runOut(shop.id());
        var rule = deadlines.ledger(shop.id()).rule();
        var row = requests.get(shop.number());

        applying.apply(shop.id());

        var again = deadlines.due(row.backOffice(), rule, LocalDate.now(CairoTime.ZONE));
        assertThat(requests.get(shop.number()).due()).isEqualTo(again);
        assertThat(run.openSteps(shop.id())).extracting(StepView::due).containsOnly(again);
        assertThat(applying.waiting(1000)).doesNotContain(shop.id());
        runOut(shop.id());
        assertThat(applying.apply(shop.id())).as("silence counts once").isFalse();
    }

    @Test
    void where_the_rule_says_so_silence_is_refusal_with_its_reason_and_law() {
        var shop = aShop("DEEMED_REFUSED");
        runOut(shop.id());

        assertThat(applying.apply(shop.id())).isTrue();

        var row = requests.get(shop.number());
        assertThat(row.state()).isEqualTo(RequestState.REFUSED);
        var seen = tracking.byKey(row.number(), row.trackingKey()).orElseThrow();
        assertThat(seen.refusalReason()).contains("انقضت المدة");
        assertThat(seen.refusalBasis()).isEqualTo(seen.ledger().rule().legalBasis());
        assertThat(seen.ledger().stopped()).isTrue();
    }

    @Test
    void a_late_request_goes_to_the_next_superior_once() {
        var late = run.submitAndPay(LIKE);
        runOut(late.id());

        assertThat(applying.apply(late.id())).isTrue();

        assertThat(run.step(late.id(), "review").escalatedTo()).isEqualTo("DIRECTOR");
        assertThat(requests.get(late.number()).state()).isEqualTo(RequestState.OPEN);
        assertThat(journalled(late.id()))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .containsEntry("effect", "escalate")
                        .containsEntry("escalatedTo", List.of("DIRECTOR")));
        assertThat(applying.apply(late.id())).isFalse();
    }

    @Test
    void the_manager_the_colleague_and_the_applicant_see_that_the_time_ran_out() {
        var late = run.submitAndPay(LIKE);
        for (var table : List.of("requests.request WHERE id", "workflow.step WHERE request")) {
            var parts = table.split(" WHERE ");
            jdbc.sql("UPDATE " + parts[0] + " SET due = DATE '2001-01-01' WHERE " + parts[1] + " = :id")
                    .param("id", late.id())
                    .update();
        }
        runOut(late.id());
        applying.apply(late.id());
        var step = run.step(late.id(), "review");

        keeping.catchUp();
        assertThat(signedIn("manager1").get("/overview/SHR-01").body())
                .contains(late.number(), "رُفع إلى مدير الإدارة");
        assertThat(signedIn(run.holder(step).signInName()).get("/work?tab=late").body())
                .contains(late.number(), "رُفع إلى مدير الإدارة");
        assertThat(new Browser(port).get(late.trackingPath()).body()).contains("انقضت المدة يوم");
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        return browser;
    }

    @Test
    void a_procedure_that_does_not_wait_for_silence_is_escalated_instead() {
        services.publish("SHP-903", LIKE, "general", Map.of("deadline", Map.of("onExpiry", "DEEMED_ACCEPTED")));
        var late = run.submitAndPay("SHP-903");
        runOut(late.id());

        assertThat(applying.apply(late.id())).isTrue();

        assertThat(open(late.id())).containsExactly("review");
        assertThat(run.step(late.id(), "review").escalatedTo()).isEqualTo("DIRECTOR");
    }

    @Test
    void nothing_expires_while_the_clock_waits_for_somebody_else_or_after_the_end() {
        var asked = run.submitAndPay(LIKE);
        var step = run.step(asked.id(), "review");
        asking.ask(step.id(), List.of(new CompletionItem("deed", "x")), run.holder(step), CaseRun.aKey());
        runOut(asked.id());
        var ended = run.submitAndPay(LIKE);
        run.toTheEnd(ended.id());
        runOut(ended.id());

        assertThat(applying.waiting(1000)).doesNotContain(asked.id(), ended.id());
        assertThat(applying.apply(asked.id())).isFalse();
        assertThat(applying.apply(ended.id())).isFalse();
        assertThat(deadlines.ledger(asked.id()).expired()).isNull();
    }

    @Test
    void of_many_nodes_exactly_one_applies_it() throws Exception {
        var shop = aShop("DEEMED_ACCEPTED");
        runOut(shop.id());

        assertThat(atOnce(8, () -> applying.apply(shop.id()))).containsOnlyOnce(true);

        assertThat(open(shop.id())).containsExactly("collect_inspection/statement");
        assertThat(journalled(shop.id())).hasSize(1);
    }

    @Test
    void silence_and_a_late_answer_at_once_never_both_move_the_case() throws Exception {
        for (int i = 0; i < 5; i++) {
            var shop = aShop("DEEMED_ACCEPTED");
            var review = run.step(shop.id(), "review");
            runOut(shop.id());
            List<Callable<Object>> both = List.of(() -> applying.apply(shop.id()), () -> {
                try {
                    return run.act(review, "forward");
                } catch (Refusal overtaken) {
                    return overtaken;
                }
            });
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var one : pool.invokeAll(both)) {
                    one.get();
                }
            }
            applying.apply(shop.id());
            assertThat(open(shop.id())).containsExactly("collect_inspection/statement");
            assertThat(journalled(shop.id())).hasSize(1);
        }
    }

    private static List<Boolean> atOnce(int many, Callable<Boolean> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(many)) {
            var results = new ArrayList<Boolean>();
            for (var one : pool.invokeAll(java.util.Collections.nCopies(many, act))) {
                results.add(one.get());
            }
            return results;
        }
    }
}
