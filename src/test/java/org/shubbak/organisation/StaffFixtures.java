package org.shubbak.organisation;

import org.shubbak.shared.Ids;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for tests: each call makes a new one, present and active. */
public final class StaffFixtures {

    private StaffFixtures() {}

    /** Someone of a unit who serves all departments in these roles. */
    public static Staff aMember(JdbcClient jdbc, UnitId unit, Role... roles) {
        StaffId id = StaffId.next();
        String name = "t" + Ids.next().toString().replace("-", "");
        jdbc.sql("""
                INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit)
                VALUES (:id, :name, 'موظف للاختبار', 'Test member', :unit)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("unit", unit.value())
                .update();
        for (Role role : roles) {
            jdbc.sql("INSERT INTO organisation.staff_role (staff, role) VALUES (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
        return new StaffRegister(jdbc).find(id).orElseThrow();
    }
}
