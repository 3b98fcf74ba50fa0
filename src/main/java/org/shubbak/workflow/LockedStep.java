package org.shubbak.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.Duty;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/**
 * The step an act is about.
 *
 * @param partTaken whether the acting person has done a step of the same duty in this case before
 * @param earlier the number of the request that comes before this one in the person's turn
 */
record LockedStep(
        StepId id,
        int work,
        String task,
        UnitId unit,
        Role role,
        Duty duty,
        boolean pooled,
        @Nullable StaffId dealtTo,
        boolean held,
        int version,
        boolean closed,
        boolean partTaken,
        @Nullable String earlier) {

    static LockedStep read(ResultSet row) throws SQLException {
        var dealtTo = row.getObject("dealt_to", UUID.class);
        return new LockedStep(
                new StepId(row.getObject("id", UUID.class)),
                row.getInt("work"),
                row.getString("task"),
                new UnitId(row.getString("unit")),
                Role.valueOf(row.getString("role")),
                Duty.valueOf(row.getString("duty")),
                row.getBoolean("pooled"),
                dealtTo == null ? null : new StaffId(dealtTo),
                row.getBoolean("held"),
                row.getInt("version"),
                row.getObject("closed_at") != null,
                row.getBoolean("part_taken"),
                row.getString("earlier"));
    }
}
