package org.shubbak.workflow.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;

/**
 * What the rest of the program may know of a task.
 *
 * @param moment the moment of payment whose fees it states or collects; null outside a collection
 */
public record TaskFacts(
        String nameAr,
        String nameEn,
        TaskKind kind,
        Role role,
        @Nullable String department,
        List<String> outcomes,
        @Nullable Integer days,
        @Nullable String moment) {

    TaskFacts(Node.Task task, @Nullable String moment) {
        this(
                task.nameAr(),
                task.nameEn(),
                task.kind(),
                task.role(),
                task.department(),
                task.outcomes(),
                task.days(),
                moment);
    }
}
