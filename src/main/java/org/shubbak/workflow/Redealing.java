package org.shubbak.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.Refusal.Kind;
import org.shubbak.shared.StaffId;
import org.shubbak.workflow.Cases.AtStep;
import org.shubbak.workflow.Dealing.Dealt;
import org.shubbak.workflow.Dealing.Hand;
import org.springframework.stereotype.Component;

/** Gives open steps to other people: by name with a reason, or dealt anew when somebody is away or has come. */
@Component
class Redealing {

    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final Procedures procedures;
    private final Steps steps;
    private final Dealing dealing;
    private final Journal journal;

    Redealing(Cases cases, Procedures procedures, Steps steps, Dealing dealing, Journal journal) {
        this.cases = cases;
        this.procedures = procedures;
        this.steps = steps;
        this.dealing = dealing;
        this.journal = journal;
    }

    void reassign(StepId id, StaffId to, String reason, Actor by) {
        checkReason(reason);
        var found = open(id);
        if (!dealing.mayTake(found.held(), hand(found), to)) {
            throw Refusal.of(Kind.CONFLICT, "workflow.not-eligible").at("to");
        }
        steps.deal(id, new Dealt(to, "reassigned"));
        record(found, to, reason.strip(), by);
    }

    int redeal(StaffId absent, String reason, Actor by) {
        checkReason(reason);
        int moved = 0;
        for (var id : steps.openOf(absent)) {
            var found = open(id);
            var dealt = deal(found, Set.of(absent));
            steps.deal(id, dealt);
            record(found, dealt.to(), reason.strip(), by);
            moved++;
        }
        return moved;
    }

    /** Tries again to find somebody for a step that nobody could have; false when there is still nobody. */
    boolean dealAgain(StepId id) {
        var found = open(id);
        var dealt = deal(found, Set.of());
        if (found.step().dealtTo() != null || dealt.to() == null) {
            return false;
        }
        steps.deal(id, dealt);
        return true;
    }

    private Dealt deal(AtStep found, Set<StaffId> except) {
        return dealing.deal(found.held(), List.of(hand(found)), List.of(), null, except)
                .getFirst();
    }

    private AtStep open(StepId id) {
        var found = cases.lock(id);
        if (found.step().closed()) {
            throw StepTurn.alreadyDone();
        }
        if (found.step().pooled()) {
            throw Refusal.of(Kind.CONFLICT, "workflow.pooled");
        }
        return found;
    }

    private Hand hand(AtStep found) {
        var of = found.held();
        var step = found.step();
        var task = procedures.of(of.procedure(), of.procedureVersion()).task(step.task());
        var department = of.departmentFor(task);
        return new Hand(
                step.task(), step.role(), department == null ? null : new DepartmentCode(department), step.duty());
    }

    private void record(AtStep found, @Nullable StaffId to, String reason, Actor by) {
        var step = found.step();
        var detail = Map.of(
                "task",
                step.task(),
                "from",
                step.dealtTo() == null ? "" : step.dealtTo().value().toString(),
                "to",
                to == null ? "" : to.value().toString(),
                "reason",
                reason);
        journal.record(JournalEntry.act(by, "workflow.reassigned", found.held().request(), step.unit(), detail));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.of(Kind.INVALID, "workflow.reason-missing").at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.of(Kind.INVALID, "workflow.reason-too-long", LONGEST_REASON)
                    .at("reason");
        }
    }
}
