package org.shubbak.workflow;

import java.util.EnumSet;
import java.util.Set;
import org.shubbak.security.Duty;
import org.shubbak.shared.StaffId;

/** A person who may be dealt work: how much is open there already, and what of this very case. */
final class Candidate {

    private final StaffId staff;
    private final Set<String> hadTasks;
    private final Set<Duty> openDuties;
    private long load;

    Candidate(StaffId staff, long load, Set<String> hadTasks, Set<Duty> openDuties) {
        this.staff = staff;
        this.load = load;
        this.hadTasks = Set.copyOf(hadTasks);
        this.openDuties = openDuties.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(openDuties);
    }

    StaffId staff() {
        return staff;
    }

    long load() {
        return load;
    }

    boolean had(String task) {
        return hadTasks.contains(task);
    }

    /** Nobody holds steps of two duties of one case, even before the first of them is done. */
    boolean isFreeFor(Duty duty) {
        return openDuties.stream().allMatch(duty::equals);
    }

    void take(Duty duty) {
        load++;
        openDuties.add(duty);
    }
}
