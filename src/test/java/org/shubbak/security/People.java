package org.shubbak.security;

import java.util.Set;
import org.shubbak.organisation.Role;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Makes members of staff for one test; they are not present, so that no work of other tests is dealt to them. */
public final class People {

    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CurrentStaff someone(String unit, Role... roles) {
        var id = StaffId.next();
        var name = "p" + id.value().toString().replace("-", "");
        jdbc.sql("""
                        insert into organisation.staff (id, sign_in_name, name_ar, name_en, unit, present, active)
                        values (:id, :name, 'سالم عبد الله', 'Salem Abdallah', :unit, false, true)
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("unit", unit)
                .update();
        Set.of(roles).forEach(role -> give(id, role));
        return new CurrentStaff(id, name, "سالم عبد الله", "Salem Abdallah", new UnitId(unit), Set.of(roles));
    }

    /** Lets the person sign in with the password {@code secret}. */
    public CurrentStaff signingIn(CurrentStaff person) {
        jdbc.sql("insert into security.credential (staff, password, changed_at) values (:id, :hash, now())")
                .param("id", person.id().value())
                .param("hash", new BCryptPasswordEncoder(4).encode("secret"))
                .update();
        return person;
    }

    public void give(StaffId id, Role role) {
        jdbc.sql("insert into organisation.staff_role (staff, role) values (:id, :role)")
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    public void takeAway(StaffId id, Role role) {
        jdbc.sql("delete from organisation.staff_role where staff = :id and role = :role")
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    public void leave(StaffId id) {
        jdbc.sql("update organisation.staff set active = false where id = :id")
                .param("id", id.value())
                .update();
    }

    public void identity(StaffId id, String hash) {
        jdbc.sql("update organisation.staff set national_id_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }
}
