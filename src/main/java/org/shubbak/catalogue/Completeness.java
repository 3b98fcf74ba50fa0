package org.shubbak.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a definition lacks, by the definition's own records: a property that may not be absent and has no usual
 * value is still null after it was read.
 */
final class Completeness {

    private Completeness() {}

    static List<PackProblem> missing(ServiceDefinition definition) {
        var problems = new ArrayList<PackProblem>();
        RecordWalk.through(definition, (record, place) -> look(record, place, problems));
        return problems;
    }

    private static void look(Record record, String place, List<PackProblem> problems) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (needed && RecordWalk.value(record, component) == null) {
                problems.add(
                        PackProblem.of(RecordWalk.inside(place, component.getName()), "missing", component.getName()));
            }
        }
    }
}
