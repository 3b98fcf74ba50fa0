package org.shubbak.workflow.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;

/** What the rest of the program may know of a task. */
public record TaskFacts(
        String nameAr,
        String nameEn,
        TaskKind kind,
        Role role,
        @Nullable String department,
        List<String> outcomes,
        @Nullable Integer days) {

    TaskFacts(Node.Task task) {
        this(task.nameAr(), task.nameEn(), task.kind(), task.role(), task.department(), task.outcomes(), task.days());
    }
}
