package org.shubbak.bench.procedure;

/** The case of the benchmark: start → A → fork (B, C) → join → D → end. */
final class BenchProcedure {

    static final String KEY = "bench-case";

    private static final String TASK_OF_OURS = """
            name="%1$s" shubbak:nameEn="%1$s" shubbak:kind="review" shubbak:role="specialist"\
             shubbak:outcomes="forward" """;

    private BenchProcedure() {}

    static String ours() {
        return xml(TASK_OF_OURS);
    }

    static String engines() {
        return xml("name=\"%1$s\" ");
    }

    private static String xml(String attributes) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:shubbak="https://shubbak.org/bpmn" targetNamespace="bench">
                  <process id="bench-case" isExecutable="true" camunda:historyTimeToLive="1">
                    <startEvent id="start"/>
                    <userTask id="a" %s/>
                    <parallelGateway id="fork"/>
                    <userTask id="b" %s/>
                    <userTask id="c" %s/>
                    <parallelGateway id="join"/>
                    <userTask id="d" %s/>
                    <endEvent id="end"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="a"/>
                    <sequenceFlow id="f2" sourceRef="a" targetRef="fork"/>
                    <sequenceFlow id="f3" sourceRef="fork" targetRef="b"/>
                    <sequenceFlow id="f4" sourceRef="fork" targetRef="c"/>
                    <sequenceFlow id="f5" sourceRef="b" targetRef="join"/>
                    <sequenceFlow id="f6" sourceRef="c" targetRef="join"/>
                    <sequenceFlow id="f7" sourceRef="join" targetRef="d"/>
                    <sequenceFlow id="f8" sourceRef="d" targetRef="end"/>
                  </process>
                </definitions>
                """.formatted(
                        attributes.formatted("A"),
                        attributes.formatted("B"),
                        attributes.formatted("C"),
                        attributes.formatted("D"));
    }
}
