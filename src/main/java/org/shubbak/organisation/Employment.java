package org.shubbak.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.UnitId;

/**
 * What a member of staff (موظف) is to be, as an administrator decides it.
 *
 * @param department whose files the person works on; all of the unit's when absent
 * @param identityHash the keyed hash of the national ID, by which nobody works on his own request; null leaves what is
 *     known
 */
public record Employment(
        String nameAr,
        String nameEn,
        UnitId unit,
        Set<Role> roles,
        @Nullable DepartmentCode department,
        @Nullable String identityHash) {

    public Employment {
        roles = Set.copyOf(roles);
    }
}
