package org.shubbak.queue.hall;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.queue.order.Desk;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;

/**
 * A window of the hall (شباك) with its profile.
 *
 * @param lines the lines it serves, the preferred first
 * @param people who may sit there; empty for everybody of the unit with the role
 * @param opens from when, in Cairo time; the hall's hours when absent
 * @param staff who sits there now
 * @param priorityRun how many people with priority it called in a row
 * @param profileVersion how often its profile was changed
 */
public record HallWindow(
        UUID id,
        UnitId unit,
        int number,
        Line.Kind kind,
        List<String> lines,
        List<UUID> people,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        boolean dedicated,
        boolean open,
        @Nullable UUID staff,
        @Nullable String staffName,
        int priorityRun,
        long version,
        int profileVersion) {

    public HallWindow {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
    }

    /** The role of whoever sits there. */
    public Role role() {
        return switch (kind) {
            case INTAKE -> Role.CLERK;
            case PAYMENT -> Role.CASHIER;
            case DELIVERY -> Role.DELIVERY;
        };
    }

    public boolean mayBeTakenBy(CurrentStaff me) {
        return me.unit().equals(unit)
                && me.has(role())
                && (people.isEmpty() || people.contains(me.id().value()));
    }

    /** Whether the profile's hours hold now. */
    public boolean hoursHold(LocalTime now) {
        return (opens == null || !now.isBefore(opens)) && (closes == null || now.isBefore(closes));
    }

    public Desk desk() {
        return new Desk(lines, dedicated, priorityRun);
    }

    /** The same window serving other lines, when its own are empty. */
    public Desk deskFor(List<String> others) {
        return new Desk(others, dedicated, priorityRun);
    }
}
