package org.shubbak.shared;

import java.util.UUID;

/** One member of staff (موظف). */
public record StaffId(UUID value) {

    public static StaffId next() {
        return new StaffId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
