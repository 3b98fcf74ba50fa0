package org.shubbak.workflow.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BpmnReaderTests {

    private static final String GOOD_TASK = task("review", "kind='review' role='specialist' outcomes='forward,return'");

    @Test
    void a_small_procedure_is_accepted() {
        assertThat(problems(process(GOOD_TASK + flow("s", "review") + flow("review", "e"))))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_place() {
        var found = read(process(task("review", "kind='magic' role='wizard' outcomes='forward' days='soon'")
                + "<scriptTask id='script' name='نص'/><exclusiveGateway id='x' name='اختيار'/>"
                + task("lost", "kind='review' role='wizard' outcomes='forward'")
                + flow("s", "review") + flow("review", "x") + flow("x", "script") + flow("x", "e")
                + flow("script", "e") + flow("lost", "e")));
        assertThat(found)
                .extracting(Problem::element, Problem::code)
                .contains(
                        tuple("review", "unknown-kind"),
                        tuple("review", "unknown-role"),
                        tuple("review", "days"),
                        tuple("script", "unsupported"),
                        tuple("x", "no-default"),
                        tuple("x_script", "no-condition"),
                        tuple("lost", "unreachable"));
        assertThat(found)
                .filteredOn(problem -> problem.element().equals("script"))
                .extracting(Problem::name)
                .containsOnly("نص");
    }

    @Test
    void a_condition_that_does_not_compile_is_told_with_line_and_column() {
        var found = read(choice("review_outcome == 'forward' &&\n  42"));
        assertThat(found).extracting(Problem::code).containsExactly("rule");
        assertThat(found.getFirst().args()).startsWith(1);
        assertThat(problems(choice("review_outcome =="))).containsExactly("rule");
        assertThat(problems(choice("review_outcome"))).containsExactly("rule");
    }

    @Test
    void a_variable_nobody_declared_is_named() {
        var found = read(choice("colour == 'red'"));
        assertThat(found).extracting(Problem::code).containsExactly("unknown-variable");
        assertThat(found.getFirst().args()).contains("colour");
    }

    @Test
    void a_place_without_a_way_to_an_end_is_refused() {
        assertThat(problems(process(GOOD_TASK + "<exclusiveGateway id='m'/>"
                        + task("again", "kind='review' role='specialist' outcomes='forward'")
                        + "<exclusiveGateway id='x' default='x_e'/>" + flow("s", "x") + flow("x", "e")
                        + when("x", "m", "true") + flow("m", "review") + flow("review", "again")
                        + flow("again", "m"))))
                .contains("no-way-out");
    }

    @Test
    void a_round_without_a_task_is_refused() {
        assertThat(problems(process("<exclusiveGateway id='m'/><exclusiveGateway id='x' default='x_e'/>"
                        + flow("s", "m") + flow("m", "x") + flow("x", "e") + when("x", "m", "true"))))
                .containsExactly("endless-round");
    }

    @Test
    void conditions_stand_only_behind_an_exclusive_gateway_and_not_on_its_default() {
        assertThat(problems(process(GOOD_TASK + flow("s", "review") + when("review", "e", "true"))))
                .containsExactly("condition-elsewhere");
        assertThat(problems(process(GOOD_TASK + "<exclusiveGateway id='x' default='x_e'/>" + flow("s", "review")
                        + flow("review", "x") + when("x", "e", "true") + when("x", "review", "false"))))
                .containsExactly("default-with-condition");
    }

    @Test
    void boundary_events_interrupt_and_have_a_time_or_a_message() {
        var body = GOOD_TASK + flow("s", "review") + flow("review", "e") + flow("b", "e");
        assertThat(problems(process(body + timer("b", "true", "P7D")))).isEmpty();
        assertThat(problems(process(body + timer("b", "false", "P7D")))).contains("not-interrupting");
        assertThat(problems(process(body + timer("b", "true", "-P7D")))).contains("timer");
        assertThat(problems(process(body + timer("b", "true", "soon")))).contains("timer");
        assertThat(problems(process(body
                        + "<boundaryEvent id='b' attachedToRef='review'><signalEventDefinition/></boundaryEvent>")))
                .contains("unsupported-event");
    }

    @Test
    void only_one_per_body_in_parallel_over_a_declared_list_may_repeat() {
        var loop = "<multiInstanceLoopCharacteristics isSequential='%s' shubbak:collection='%s'/></userTask>";
        var body = flow("s", "review") + flow("review", "e");
        var task = GOOD_TASK.replace("/>", ">");
        assertThat(problems(process(task + loop.formatted("false", "bodies") + body)))
                .isEmpty();
        assertThat(problems(process(task + loop.formatted("true", "bodies") + body)))
                .contains("one-per-body-only");
        assertThat(problems(process(task + loop.formatted("false", "friends") + body)))
                .contains("unknown-collection");
    }

    @Test
    void a_call_names_a_published_procedure_and_never_itself() {
        var body = flow("s", "c") + flow("c", "e");
        assertThat(problems(process("<callActivity id='c' calledElement='nothing'/>" + body)))
                .contains("unknown-procedure");
        assertThat(problems(process("<callActivity id='c' calledElement='p'/>" + body)))
                .contains("calls-itself");
    }

    @Test
    void entity_tricks_duplicate_ids_broken_xml_and_huge_files_are_refused() {
        var good = process(GOOD_TASK + flow("s", "review") + flow("review", "e"));
        var stolen =
                good.replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><definitions");
        assertThat(problems(stolen)).containsExactly("document-type");
        assertThat(problems(process(GOOD_TASK + GOOD_TASK + flow("s", "review") + flow("review", "e"))))
                .containsExactly("duplicate-id");
        assertThat(problems(good.substring(0, 300))).containsExactly("not-xml");
        assertThat(problems(good + " ".repeat(XmlGuard.LARGEST))).containsExactly("too-large");
        assertThat(problems("<html/>")).containsExactly("not-bpmn");
    }

    @Test
    void every_problem_has_a_sentence_in_both_languages() throws Exception {
        for (var language : List.of("ar", "en")) {
            var messages = new java.util.Properties();
            try (var file = new java.io.InputStreamReader(
                    Problem.class.getResourceAsStream("/messages/workflow_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                messages.load(file);
            }
            for (var code : List.of(
                    "rule",
                    "unknown-variable",
                    "unreachable",
                    "no-way-out",
                    "endless-round",
                    "not-xml",
                    "document-type",
                    "duplicate-id",
                    "too-large",
                    "unsupported",
                    "no-default")) {
                assertThat(messages).containsKey("workflow.problem." + code);
            }
        }
    }

    private static List<String> problems(String xml) {
        return read(xml).stream().map(Problem::code).distinct().toList();
    }

    private static List<Problem> read(String xml) {
        return switch (BpmnReader.read(xml.getBytes(StandardCharsets.UTF_8), key -> Optional.empty())) {
            case Reading.Accepted accepted -> List.of();
            case Reading.Rejected rejected -> rejected.problems();
        };
    }

    private static String choice(String condition) {
        return process(GOOD_TASK + "<exclusiveGateway id='x' default='x_e'/>" + flow("s", "review")
                + flow("review", "x") + flow("x", "e") + when("x", "review", condition));
    }

    private static String task(String id, String own) {
        var attributes = own.replaceAll("(\\w+)=", "shubbak:$1=");
        return "<userTask id='%s' name='مراجعة' shubbak:nameEn='Review' %s/>".formatted(id, attributes);
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
    }

    private static String when(String from, String to, String condition) {
        return flow(from, to).replace("/>", ">") + "<conditionExpression><![CDATA[" + condition
                + "]]></conditionExpression></sequenceFlow>";
    }

    private static String timer(String id, String interrupting, String after) {
        return """
                <boundaryEvent id='%s' attachedToRef='review' cancelActivity='%s'><timerEventDefinition>\
                <timeDuration>%s</timeDuration></timerEventDefinition></boundaryEvent>""".formatted(id, interrupting, after);
    }

    private static String process(String body) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:shubbak="https://shubbak.org/bpmn" targetNamespace="t">
                  <process id="p" isExecutable="true" shubbak:variables="bodies:list(string)">
                    <startEvent id="s"/><endEvent id="e"/>%s
                  </process>
                </definitions>
                """.formatted(body);
    }
}
