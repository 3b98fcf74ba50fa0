package org.shubbak.workflow;

import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.shared.StaffId;

/** A step that has just opened, and who was dealt it (null: shared by a pool, or nobody is eligible now). */
public record OpenedStep(
        StepId id,
        String task,
        String nameAr,
        String nameEn,
        String kind,
        Role role,
        @Nullable StaffId dealtTo) {

    static OpenedStep of(StepView step) {
        return new OpenedStep(
                step.id(), step.task(), step.nameAr(), step.nameEn(), step.kind(), step.role(), step.dealtTo());
    }
}
