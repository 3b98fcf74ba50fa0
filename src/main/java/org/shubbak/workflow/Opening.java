package org.shubbak.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Ids;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.Dealing.Dealt;
import org.shubbak.workflow.Dealing.Hand;
import org.shubbak.workflow.procedure.TaskFacts;
import org.shubbak.workflow.procedure.Work;

/** A step about to be written. */
record Opening(
        Case of,
        Work work,
        String path,
        TaskFacts task,
        @Nullable LocalDate target,
        Dealt dealt,
        UUID id) {

    Opening(Case of, Work work, String path, TaskFacts task, @Nullable LocalDate target) {
        this(of, work, path, task, target, Dealing.POOL, Ids.next());
    }

    Opening to(Dealt person) {
        return new Opening(of, work, path, task, target, person, id);
    }

    boolean isDealt() {
        return !task.kind().pooled();
    }

    UnitId unit() {
        return isDealt() ? of.backOffice() : of.receivingUnit();
    }

    @Nullable
    String department() {
        return of.departmentFor(task);
    }

    Hand hand() {
        var department = department();
        return new Hand(
                path,
                task.role(),
                department == null ? null : new DepartmentCode(department),
                task.kind().duty());
    }

    /** The columns of the row that differ from step to step of one act. */
    Columns columns() {
        return new Columns(
                id,
                work.id(),
                work.activation(),
                path,
                work.item(),
                task.kind().code(),
                task.role().name(),
                task.kind().duty().name(),
                department(),
                unit().value(),
                !isDealt(),
                dealt.to() == null ? null : dealt.to().value(),
                dealt.reason(),
                target);
    }

    static List<Columns> columns(List<Opening> openings) {
        return openings.stream().map(Opening::columns).toList();
    }

    /** Names are those of the table, for {@code jsonb_to_recordset}. */
    record Columns(
            UUID id,
            int work,
            int activation,
            String task,
            @Nullable String item,
            String kind,
            String role,
            String duty,
            @Nullable String department,
            String unit,
            boolean pooled,
            @Nullable UUID dealt_to,
            String dealt_reason,
            @Nullable LocalDate target) {}
}
