package org.shubbak.organisation;

import java.util.Locale;
import java.util.Set;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/**
 * A member of staff (موظف).
 *
 * @param present whether work is dealt to this person now
 * @param active false for people who have left
 */
public record Staff(
        StaffId id,
        String signInName,
        String nameAr,
        String nameEn,
        UnitId unit,
        Set<Role> roles,
        boolean present,
        boolean active) {

    public Staff {
        roles = Set.copyOf(roles);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("ar") ? nameAr : nameEn;
    }

    public Actor actor() {
        return Actor.staff(id, nameAr);
    }
}
