package org.shubbak.workflow.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledProcedureTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collection",
                "payment",
                "general",
                "site-statement",
                "building-licence",
                "occupancy",
                "complaint",
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
                "committee"
            })
    void every_bundled_procedure_is_accepted(String key) {
        assertThat(bundled(key).key()).isEqualTo(key);
    }

    @Test
    void a_general_request_goes_from_payment_to_delivery() {
        var walk = Walk.start(
                        bundled("general"), Map.of("inspection", true, "statement", true, "output", true, "due", 100.0))
                .complete("payment", "paid", Map.of("due", 0.0))
                .complete("review", "forward")
                .complete("inspect", "forward")
                .complete("collect/statement", "forward", Map.of("due", 250))
                .complete("collect/payment", "paid", Map.of("due", 0))
                .complete("approval", "approve");
        assertThat(walk.open()).containsExactly("delivery");
        assertThat(walk.complete("delivery", "delivered").last().end()).isEqualTo("delivered");
    }

    @Test
    void a_free_service_without_inspection_is_decided_after_one_review() {
        var walk = Walk.start(bundled("general"), Map.of("output", false)).complete("review", "forward");
        assertThat(walk.open()).containsExactly("approval");
        assertThat(walk.complete("approval", "approve").last().end()).isEqualTo("done");
    }

    @Test
    void a_returned_file_is_reviewed_again_but_not_paid_again() {
        var walk = Walk.start(bundled("general"), Map.of("statement", true, "output", true))
                .complete("review", "forward")
                .complete("collect/statement", "forward", Map.of("due", 10.5))
                .complete("collect/payment", "paid", Map.of("due", 0.0))
                .complete("approval", "return")
                .complete("review", "forward");
        assertThat(walk.open()).containsExactly("approval");
        assertThat(walk.complete("approval", "refuse").last().end()).isEqualTo("refused");
    }

    @Test
    void a_refusal_is_signed_by_the_head_and_ends_without_delivery() {
        var walk = Walk.start(bundled("general"), Map.of("output", true)).complete("review", "reject");
        assertThat(walk.open()).containsExactly("refusal");
        assertThat(walk.complete("refusal", "refuse").last().end()).isEqualTo("refused");
    }

    @Test
    void a_late_survey_does_not_hold_up_the_site_statement() {
        var walk = Walk.start(bundled("site-statement"), Map.of("due", 500.0))
                .complete("payment", "paid", Map.of("due", 0.0))
                .fire("survey_late");
        assertThat(walk.open()).containsExactly("review");
        walk.complete("review", "forward").complete("endorse", "forward").complete("approval", "approve");
        assertThat(walk.complete("delivery", "delivered").last().end()).isEqualTo("delivered");
    }

    @Test
    void a_building_licence_waits_for_every_technical_review_and_every_body() {
        var walk = Walk.start(
                        bundled("building-licence"),
                        Map.of(
                                "inspection",
                                true,
                                "statement",
                                true,
                                "due",
                                500.0,
                                "bodies",
                                List.of("civil_defence", "aviation"),
                                "bodyDays",
                                Map.of("aviation", 30)))
                .complete("payment", "paid", Map.of("due", 0.0))
                .complete("completeness", "forward");
        assertThat(walk.last().set()).extracting(Alarm::after).containsExactlyInAnyOrder("P15D", "P30D");
        walk.complete("architectural", "forward")
                .complete("services", "forward")
                .completeItem("civil_defence", "agree")
                .complete("structural", "forward");
        assertThat(walk.open()).containsExactly("opinions:aviation");
        walk.completeItem("aviation", "deemed")
                .complete("inspect", "forward")
                .complete("collect/statement", "forward", Map.of("due", 12_000))
                .complete("collect/payment", "paid", Map.of("due", 0))
                .complete("endorse", "forward")
                .complete("approval", "approve");
        assertThat(walk.open()).containsExactly("delivery");
    }

    @Test
    void one_objection_of_a_body_sends_the_building_file_to_refusal_and_bodies_are_asked_once() {
        var walk = Walk.start(bundled("building-licence"), Map.of("bodies", List.of("civil_defence")))
                .complete("completeness", "forward")
                .completeItem("civil_defence", "object")
                .complete("architectural", "forward")
                .complete("structural", "forward")
                .complete("services", "forward");
        assertThat(walk.open()).containsExactly("refusal");
        walk.complete("refusal", "return").complete("completeness", "forward");
        assertThat(walk.open()).containsExactly("architectural", "services", "structural");
    }

    @Test
    void a_building_file_that_needs_no_outside_body_goes_on_without_one() {
        var walk = Walk.start(bundled("building-licence"), Map.of("bodies", List.of()))
                .complete("completeness", "forward")
                .complete("architectural", "forward")
                .complete("structural", "forward")
                .complete("services", "forward");
        assertThat(walk.open()).containsExactly("endorse");
    }

    @Test
    void what_the_law_accepts_skips_every_review_but_not_the_fees() {
        var walk = Walk.start(
                        bundled("building-licence"),
                        Map.of("inspection", true, "statement", true, "bodies", List.of("civil_defence", "aviation")))
                .complete("completeness", "forward")
                .complete("architectural", "reject")
                .completeItem("aviation", "object")
                .tell("deemed-accepted");
        assertThat(walk.open()).containsExactly("collect/statement");
        walk.complete("collect/statement", "return");
        assertThat(walk.open()).as("nothing is examined again").containsExactly("collect/statement");
        walk.complete("collect/statement", "forward", Map.of("due", 12_000))
                .complete("collect/payment", "paid", Map.of("due", 0));
        assertThat(walk.open()).containsExactly("delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completeness", "inspect", "endorse", "approval", "refusal"})
    void the_law_accepts_a_building_file_wherever_it_lies(String step) {
        var walk = Walk.start(bundled("building-licence"), Map.of("inspection", true, "bodies", List.of()));
        while (!walk.open().equals(List.of(step))) {
            var open = walk.open().getFirst();
            walk.complete(open, step.equals("refusal") ? "reject" : "forward");
        }
        assertThat(walk.tell("deemed-accepted").open()).containsExactly("delivery");
    }

    @Test
    void silence_of_the_traffic_department_is_agreement_to_an_occupancy() {
        var walk = Walk.start(
                        bundled("occupancy"),
                        Map.of("inspection", true, "statement", true, "bodies", List.of("traffic"), "due", 50.0))
                .complete("payment", "paid", Map.of("due", 0.0))
                .complete("inspect", "forward")
                .fire("traffic_late");
        assertThat(walk.open()).containsExactly("collect/statement");
    }

    @Test
    void a_complaint_is_checked_in_the_field_when_the_director_asks() {
        var walk = Walk.start(bundled("complaint"), Map.of("output", true))
                .complete("classify", "forward")
                .complete("refer", "inspect")
                .complete("field", "forward")
                .complete("answer", "forward")
                .complete("approval", "approve");
        assertThat(walk.complete("delivery", "delivered").last().end()).isEqualTo("delivered");
    }

    static Procedure bundled(String key) {
        try (var file = Procedure.class.getResourceAsStream("/procedures/" + key + ".bpmn")) {
            return switch (BpmnReader.read(file.readAllBytes(), called -> Optional.of(bundled(called)))) {
                case Reading.Accepted accepted -> accepted.procedure();
                case Reading.Rejected rejected -> throw new AssertionError(key + " " + rejected.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
