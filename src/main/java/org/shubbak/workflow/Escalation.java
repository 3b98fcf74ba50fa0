package org.shubbak.workflow;

import org.shubbak.organisation.Role;

/** Who is told when the time of a request ran out: the next superior (المستوى الأعلى) of whoever has the step. */
final class Escalation {

    /** Above the head of a unit stands the governorate. */
    static final String GOVERNORATE = "GOVERNORATE";

    private Escalation() {}

    /** The next one above whoever was told last; above the governorate is nobody. */
    static String next(StepView step) {
        var told = step.escalatedTo();
        if (told == null) {
            return above(step.role());
        }
        return told.equals(GOVERNORATE) ? GOVERNORATE : above(Role.valueOf(told));
    }

    static String above(Role role) {
        return switch (role) {
            case SPECIALIST, INSPECTOR -> Role.DIRECTOR.name();
            case DIRECTOR -> Role.HEAD.name();
            case CLERK, CASHIER, DELIVERY -> Role.MANAGER.name();
            case HEAD, MANAGER, AUDITOR, ADMIN, MINISTRY -> GOVERNORATE;
        };
    }
}
