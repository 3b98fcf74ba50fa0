package org.shubbak.licences.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.licences.Act;
import org.shubbak.licences.Change;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;

/**
 * One change of a licence as its page shows it.
 *
 * @param successor the number of the output that takes its place; empty where none does
 * @param mayDecide whether the reader is the second person it waits for
 */
public record ChangeLine(
        UUID id,
        Act act,
        String successor,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Change.@Nullable Outcome outcome,
        String decidedBy,
        @Nullable Instant decidedAt,
        boolean mayDecide) {

    static ChangeLine of(Change change, Organisation organisation, boolean mayChange, CurrentStaff me) {
        boolean mine = change.proposedBy().equals(me.id());
        return new ChangeLine(
                change.id(),
                change.act(),
                change.successor() == null ? "" : change.successor().value(),
                change.reason(),
                name(organisation, change.proposedBy()),
                change.proposedAt(),
                change.outcome(),
                name(organisation, change.decidedBy()),
                change.decidedAt(),
                change.isOpen() && mayChange && !mine);
    }

    private static String name(Organisation organisation, @Nullable StaffId staff) {
        return staff == null
                ? ""
                : organisation.findStaff(staff).map(Staff::nameAr).orElse("");
    }
}
