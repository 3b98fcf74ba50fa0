package org.shubbak.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: a member of staff, a citizen, or the system itself.
 *
 * @param staff the member of staff; null for the others
 * @param name the name as it is written into the journal at the time of the act
 */
public record Actor(Kind kind, @Nullable StaffId staff, String name) {

    /** The system: timers, deemed approvals, loading of reference data. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system");

    /** The three sorts of actors. */
    public enum Kind {
        STAFF,
        CITIZEN,
        SYSTEM
    }

    public Actor {
        if ((kind == Kind.STAFF) != (staff != null)) {
            throw new IllegalArgumentException("Staff and only staff have a staff id");
        }
    }

    public static Actor staff(StaffId staff, String name) {
        return new Actor(Kind.STAFF, staff, name);
    }

    public static Actor citizen(String name) {
        return new Actor(Kind.CITIZEN, null, name);
    }
}
