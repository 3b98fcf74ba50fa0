package org.shubbak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.People;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules and the studio may do with procedures: draw, explain, try, check and publish them. */
@TestCentre
class ProcedureFaceTests {

    private static final Locale ARABIC = Locale.of("ar");

    @Autowired
    private ProcedureDrawing drawing;

    @Autowired
    private ProcedureSteps steps;

    @Autowired
    private ProcedureTrial trial;

    @Autowired
    private PublishingProcedure publishing;

    @Autowired
    private Procedures procedures;

    @Autowired
    private BundledProcedures bundled;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    static List<String> keys() {
        return BundledProcedures.KEYS;
    }

    private CurrentStaff named(String name) {
        return new People(organisation).named(name);
    }

    private static String aKey() {
        return Ids.next().toString();
    }

    /** The letter's procedure under another key. */
    private static String aProcedure(String key) {
        return BundledProcedures.text("letter").replace("\"letter\"", "\"" + key + "\"");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_procedure_is_drawn_whole_in_both_languages(String key) throws Exception {
        for (var locale : List.of(ARABIC, Locale.ENGLISH)) {
            var svg = drawing.svg(key, null, new DepartmentCode("engineering"), locale, Map.of());
            var parsed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(parsed.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(svg)
                    .contains("<title")
                    .contains("<desc")
                    .doesNotContain("script")
                    .doesNotContain("workflow.");
            boolean arabicText = svg.replaceAll("<desc.*?</desc>", "").matches("(?s).*[\\u0621-\\u064A].*");
            assertThat(arabicText).isEqualTo(locale.equals(ARABIC));
            keep(key, locale, svg);
        }
    }

    /** For the eye: {@code target/drawings}. */
    private static void keep(String key, Locale locale, String svg) throws Exception {
        var folder = Files.createDirectories(Path.of("target/drawings"));
        Files.writeString(folder.resolve(key + "-" + locale + ".svg"), svg);
    }

    @Test
    void a_drawing_shows_how_far_a_case_has_come() {
        var svg = drawing.svg(
                "general",
                null,
                ARABIC,
                Map.of(
                        "review", ProcedureDrawing.Mark.DONE,
                        "collect/statement", ProcedureDrawing.Mark.DONE,
                        "collect/payment", ProcedureDrawing.Mark.OPEN));
        assertThat(svg).containsOnlyOnce("task us done").containsOnlyOnce("task citizen open");
    }

    @Test
    void a_lay_reader_sees_the_steps_of_a_request_that_goes_well() {
        assertThat(steps.layPath("demolition", Map.of("due", 100.0, "bodies", true)))
                .extracting(ProcedureSteps.LayStep::path)
                .containsExactly(
                        "payment",
                        "heritage",
                        "inspect",
                        "opinions",
                        "collect/statement",
                        "collect/payment",
                        "endorse",
                        "approval",
                        "delivery");
        assertThat(steps.layPath("statement", Map.of("output", true)).getFirst().days())
                .isEqualTo(3);
    }

    @Test
    void a_trial_tells_the_way_and_its_end_and_makes_no_case() {
        var before = jdbc.sql("select count(*) from workflow.instance")
                .query(Long.class)
                .single();
        assertThat(trial.run("letter", Map.of(), Map.of("review", "reject")))
                .containsExactly("review", "refusal", "refused");
        assertThat(jdbc.sql("select count(*) from workflow.instance")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThatThrownBy(() -> trial.run("letter", Map.of(), Map.of("review", "dance")))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("workflow.trial-outcome");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void what_came_with_the_product_would_be_accepted_from_an_administrator_too(String key) {
        var problems = publishing.check(BundledProcedures.text(key)).problems();
        if (key.equals(BundledProcedures.COLLECTION)) {
            assertThat(problems).extracting(ProcedureProblem::code).containsOnly("unknown-end");
        } else {
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void an_administrator_publishes_a_new_procedure_and_then_its_next_version() {
        var admin = named("admin");
        var first = publishing.publish(aProcedure("first-way"), 0, admin, aKey());
        assertThat(first.version()).isEqualTo(1);
        assertThat(trial.run("first-way", Map.of(), Map.of())).endsWith("delivered");

        var second = publishing.publish(
                aProcedure("first-way").replace("shubbak:days=\"3\"", "shubbak:days=\"4\""), 1, admin, aKey());

        assertThat(second.version()).isEqualTo(2);
        assertThat(steps.layPath("first-way", Map.of()).getFirst().days()).isEqualTo(4);
        assertThat(publishing.published()).extracting(ProcedureVersion::key).contains("first-way", "general");
        assertThat(jdbc.sql("select count(*) from audit.journal where act = 'workflow.procedure-published'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void of_two_who_publish_at_once_one_succeeds() throws Exception {
        var admin = named("admin");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tried = pool.invokeAll(java.util.Collections.<java.util.concurrent.Callable<Boolean>>nCopies(4, () -> {
                try {
                    publishing.publish(aProcedure("raced-way"), 0, admin, aKey());
                    return true;
                } catch (Refusal overtaken) {
                    return false;
                }
            }));
            int published = 0;
            for (var one : tried) {
                published += one.get() ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        }
    }

    @Test
    void a_restart_does_not_take_back_what_an_administrator_published() {
        var changed = BundledProcedures.text("instalment").replace("shubbak:days=\"3\"", "shubbak:days=\"6\"");
        int seen = publishing.check(changed).version();
        publishing.publish(changed, seen, named("admin"), aKey());

        bundled.afterSingletonsInstantiated();

        assertThat(procedures.current("instalment").version()).isEqualTo(seen + 1);
    }

    @Test
    void only_an_administrator_publishes() {
        assertThatThrownBy(() -> publishing.publish(aProcedure("stolen-way"), 0, named("head1"), aKey()))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("workflow.not-an-administrator");
    }

    @Test
    void everything_wrong_with_a_file_is_told_at_once_with_its_place() {
        var wrong = aProcedure("wrong-way")
                .replace("shubbak:role=\"head\" shubbak:outcomes=\"approve,refuse,return\"", "shubbak:role=\"king\"")
                .replace("review_outcome == 'reject'", "revue_outcome == 'reject'");
        assertThat(publishing.check(wrong).problems())
                .extracting(ProcedureProblem::code)
                .contains("unknown-role", "unknown-variable");

        var unapproved = aProcedure("loose-way").replace("shubbak:kind=\"approval\"", "shubbak:kind=\"review\"");
        assertThat(publishing.check(unapproved).problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("unapproved");
            assertThat(problem.element()).isEqualTo("delivery");
        });

        var undrawn = aProcedure("blind-way").replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
        assertThat(publishing.check(undrawn).problems())
                .extracting(ProcedureProblem::code)
                .containsOnly("no-place");
        assertThatThrownBy(() -> publishing.publish(undrawn, 0, named("admin"), aKey()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void only_what_the_law_accepts_by_silence_may_pass_by_the_approval() {
        var licence = BundledProcedures.text("building-licence");
        var byLaw = ">told == 'deemed-accepted'<";
        assertThat(licence).contains(byLaw);
        assertThat(publishing.check(licence).problems()).isEmpty();

        for (var loophole : List.of(
                "told == 'deemed-accepted' || statement",
                "told == 'deemed-accepted' &amp;&amp; statement || true",
                "told == 'deemed-accepted' &amp;&amp; statement ? true : true",
                "told != 'deemed-accepted'")) {
            assertThat(publishing
                            .check(licence.replace(byLaw, ">" + loophole + "<"))
                            .problems())
                    .as(loophole)
                    .extracting(ProcedureProblem::code)
                    .contains("unapproved");
        }
    }

    @Test
    void tricks_with_entities_and_files_too_large_are_refused() {
        var trick = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
        assertThat(publishing.check(trick).problems())
                .extracting(ProcedureProblem::code)
                .contains("document-type");
        assertThat(publishing.check("<d>" + "x".repeat(600 * 1024) + "</d>").problems())
                .extracting(ProcedureProblem::code)
                .containsExactly("too-large");
    }
}
