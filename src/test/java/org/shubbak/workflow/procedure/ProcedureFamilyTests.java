package org.shubbak.workflow.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.workflow.procedure.BundledProcedureTests.bundled;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The families of procedures: the way of each when all goes well, and every way it may take. */
class ProcedureFamilyTests {

    private static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("due", 100.0),
            Map.entry("inspection", true),
            Map.entry("statement", true),
            Map.entry("output", true),
            Map.entry("director", true),
            Map.entry("governor", true),
            Map.entry("legal", true),
            Map.entry("valuation", true),
            Map.entry("traffic", true),
            Map.entry("bodies", List.of("civil_defence")));

    private static final Map<String, Object> NONE = Map.of();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statement|payment review inspect collect/statement collect/payment director_approval delivery",
                "demolition|payment heritage inspect opinions collect/statement collect/payment endorse approval governor"
                        + " delivery",
                "letter|payment review inspect collect/statement collect/payment endorse approval delivery",
                "shop-prior|payment review inspect provisional collect_inspection/statement collect_inspection/payment"
                        + " notice reinspect collect/statement collect/payment approval delivery",
                "shop-notification|payment stamp inspect collect/statement collect/payment approval delivery",
                "elevator|payment review inspect collect/statement collect/payment endorse approval delivery",
                "digging|payment review opinions collect/statement collect/payment endorse approval delivery",
                "refund|payment review inspect endorse approval payout",
                "transfer|payment review legal inspect collect/statement collect/payment endorse approval delivery",
                "instalment|payment review finance approval delivery",
                "union|payment review statutes register approval delivery",
                "committee|payment review inspect opinions valuation committee collect/statement collect/payment approval"
                        + " delivery",
                "occupancy|payment inspect traffic_opinion collect/statement collect/payment endorse approval delivery",
                "complaint|classify refer field answer approval delivery"
            })
    void a_request_that_needs_everything_takes_the_long_way(String key, String way) {
        assertThat(Trial.run(bundled(key), ALL, Map.of()).paths()).containsExactly(way.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statement|review approval|done",
                "demolition|heritage inspect collect/statement collect/payment endorse approval delivery|delivered",
                "letter|review endorse approval delivery|delivered",
                "elevator|review inspect endorse approval delivery|delivered",
                "digging|review collect/statement collect/payment endorse approval delivery|delivered",
                "refund|review endorse approval payout|done",
                "transfer|review legal endorse approval delivery|delivered",
                "union|review register approval delivery|delivered",
                "committee|review committee approval|done",
                "occupancy|review endorse approval delivery|delivered"
            })
    void a_request_that_needs_nothing_more_takes_the_short_way(String key, String way, String end) {
        var played = Trial.run(bundled(key), NONE, Map.of());
        assertThat(played.paths()).containsExactly(way.split(" "));
        assertThat(played.end()).isEqualTo(end);
    }

    static Stream<Arguments> everyFamily() {
        return Stream.of(
                        "statement",
                        "demolition",
                        "letter",
                        "shop-prior",
                        "shop-notification",
                        "elevator",
                        "digging",
                        "refund",
                        "transfer",
                        "instalment",
                        "union",
                        "committee",
                        "occupancy",
                        "complaint",
                        "general",
                        "site-statement",
                        "payment")
                .flatMap(key -> Stream.of(Arguments.of(key, ALL), Arguments.of(key, NONE)));
    }

    @ParameterizedTest
    @MethodSource("everyFamily")
    void from_wherever_a_case_may_stand_it_may_still_end(String key, Map<String, Object> variables) {
        var ways = EveryWay.of(bundled(key), variables);
        assertThat(ways.statesWithoutWayOut()).isEmpty();
        assertThat(ways.ends()).contains("refused");
    }

    @ParameterizedTest
    @MethodSource("everyFamily")
    void every_outcome_of_every_step_that_opens_leads_on(String key, Map<String, Object> variables) {
        var ways = EveryWay.of(bundled(key), variables);
        var procedure = bundled(key);
        assertThat(ways.answered())
                .allSatisfy((path, outcomes) -> assertThat(outcomes)
                        .as(path)
                        .containsAll(procedure.task(path).outcomes()));
        if (variables.equals(ALL)) {
            assertThat(procedure.taskPaths())
                    .allSatisfy(path -> assertThat(ways.answered())
                            .as("%s of %s opens in some way", path, key)
                            .containsKey(
                                    path.equals("approval") && key.equals("statement")
                                            ? "director_approval"
                                            : alike(path, key)));
        }
    }

    /** An occupancy with inspection has no paper review in its stead. */
    private static String alike(String path, String key) {
        return key.equals("occupancy") && path.equals("review") ? "inspect" : path;
    }

    @Test
    void silence_of_the_shops_centre_is_provisional_acceptance() {
        for (var waiting : List.of("review", "inspect", "provisional")) {
            assertThat(Trial.run(bundled("shop-prior"), ALL, Map.of(waiting, "deemed-accepted"))
                            .paths())
                    .startsWith("payment", "review")
                    .endsWith(
                            "collect_inspection/statement",
                            "collect_inspection/payment",
                            "notice",
                            "reinspect",
                            "collect/statement",
                            "collect/payment",
                            "approval",
                            "delivery");
        }
        assertThat(Trial.run(bundled("shop-prior"), ALL, Map.of("review", "reject", "refusal", "deemed-accepted"))
                        .paths())
                .startsWith("payment", "review", "refusal", "collect_inspection/statement");
    }

    @Test
    void silence_may_be_set_to_count_as_refusal_of_a_shop_but_never_after_its_acceptance() {
        assertThat(Trial.run(bundled("shop-prior"), ALL, Map.of("review", "deemed-refused"))
                        .end())
                .isEqualTo("refused");
        assertThatThrownBy(() -> Trial.run(bundled("shop-prior"), ALL, Map.of("reinspect", "deemed-refused")))
                .isInstanceOf(Trial.UnknownOutcome.class);
    }

    @Test
    void a_shop_that_gets_time_gives_notice_again_and_pays_no_fee_twice() {
        assertThat(Trial.run(bundled("shop-prior"), ALL, Map.of("reinspect", "grace,grace", "approval", "return"))
                        .paths())
                .containsSubsequence("notice", "reinspect", "notice", "reinspect", "notice", "reinspect", "approval")
                .endsWith("approval", "reinspect", "approval", "delivery")
                .containsOnlyOnce("collect/statement", "collect_inspection/statement");
    }

    @Test
    void a_statement_sent_back_is_stated_again() {
        assertThat(Trial.run(bundled("letter"), ALL, Map.of("collect/statement", "return"))
                        .paths())
                .containsExactly(
                        "payment",
                        "review",
                        "inspect",
                        "collect/statement",
                        "review",
                        "collect/statement",
                        "collect/payment",
                        "endorse",
                        "approval",
                        "delivery");
    }

    @Test
    void nothing_is_paid_where_a_statement_states_nothing() {
        var variables = Map.<String, Object>of("statement", true, Trial.STATED, 0);
        assertThat(Trial.run(bundled("letter"), variables, Map.of()).paths())
                .containsExactly("review", "collect/statement", "endorse", "approval", "delivery");
    }

    @Test
    void an_objection_of_a_body_is_proposed_for_refusal_but_only_heard_by_a_committee() {
        var objecting = Map.of("opinions", "object");
        assertThat(Trial.run(bundled("digging"), ALL, objecting).end()).isEqualTo("refused");
        assertThat(Trial.run(bundled("demolition"), ALL, objecting).end()).isEqualTo("refused");
        assertThat(Trial.run(bundled("committee"), ALL, objecting).end()).isEqualTo("delivered");
    }

    @Test
    void outcomes_that_lead_round_and_round_are_told() {
        var round = Map.of("review", "forward,".repeat(300) + "forward", "approval", "return,".repeat(300) + "return");
        assertThatThrownBy(() -> Trial.run(bundled("letter"), NONE, round)).isInstanceOf(Trial.Endless.class);
    }
}
