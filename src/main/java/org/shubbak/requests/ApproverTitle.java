package org.shubbak.requests;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * In what capacity (الصفة) somebody approves, as his paper names it: the head of the unit, or the director of the service's
 * department where the procedure leaves the approval to him.
 */
@Component
class ApproverTitle {

    private static final String DIWAN_HEAD = "السكرتير العام للمحافظة";

    /** Committees and small units have a head; departments, offices and centres have a director. */
    private static final Set<String> HEADED = Set.of("لجنة", "وحدة");

    private final Organisation organisation;

    ApproverTitle(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Where silence was acceptance, nobody approved, and the paper bears the title of the unit's head, for whom the law has spoken. */
    String of(UnitId unit, DepartmentCode department, @Nullable Staff approver) {
        if (approver == null) {
            return head(unit);
        }
        var roles = approver.roles();
        return roles.contains(Role.HEAD) || !roles.contains(Role.DIRECTOR) ? head(unit) : director(department);
    }

    private String head(UnitId unit) {
        var of = organisation.unit(unit);
        return of.kind() == Unit.Kind.DIWAN ? DIWAN_HEAD : "رئيس " + of.nameAr();
    }

    private String director(DepartmentCode department) {
        var name = organisation.department(department).nameAr();
        return (HEADED.contains(name.split(" ")[0]) ? "رئيس " : "مدير ") + name;
    }
}
