package org.shubbak.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.BpmnReader;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.Reading;

/** The procedures that come with the product, read when they are asked for. */
final class ShippedProcedures {

    private final Map<String, Procedure> read = new ConcurrentHashMap<>();

    Procedure get(String key) {
        return find(key).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-procedure", key));
    }

    private Optional<Procedure> find(String key) {
        if (!BundledProcedures.KEYS.contains(key)) {
            return Optional.empty();
        }
        var known = read.get(key);
        if (known == null) {
            known = read(key);
            read.put(key, known);
        }
        return Optional.of(known);
    }

    private Procedure read(String key) {
        var bpmn = BundledProcedures.text(key).getBytes(StandardCharsets.UTF_8);
        return switch (BpmnReader.read(bpmn, this::find)) {
            case Reading.Accepted accepted -> accepted.procedure();
            case Reading.Rejected rejected -> throw new InvalidProcedure(key, rejected.problems());
        };
    }
}
