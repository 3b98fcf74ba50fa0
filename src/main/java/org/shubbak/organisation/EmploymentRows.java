package org.shubbak.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of staff and roles. */
@Component
class EmploymentRows {

    private final JdbcClient jdbc;

    EmploymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StaffId insert(String signInName, Employment it) {
        StaffId id = StaffId.next();
        jdbc.sql("""
                INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit, national_id_hash)
                VALUES (:id, :signInName, :nameAr, :nameEn, :unit, :hash)
                """)
                .param("id", id.value())
                .param("signInName", signInName)
                .param("nameAr", it.nameAr())
                .param("nameEn", it.nameEn())
                .param("unit", it.unit().value())
                .param("hash", it.identityHash())
                .update();
        roles(id, it);
        return id;
    }

    /** False, and nothing written, if the person is no longer at this version. */
    boolean update(StaffId id, int version, Employment it) {
        int changed = jdbc.sql("""
                UPDATE organisation.staff
                SET name_ar = :nameAr, name_en = :nameEn, unit = :unit,
                    national_id_hash = coalesce(:hash, national_id_hash), version = version + 1
                WHERE id = :id AND version = :version
                """)
                .param("id", id.value())
                .param("version", version)
                .param("nameAr", it.nameAr())
                .param("nameEn", it.nameEn())
                .param("unit", it.unit().value())
                .param("hash", it.identityHash())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM organisation.staff_role WHERE staff = :id")
                .param("id", id.value())
                .update();
        roles(id, it);
        return true;
    }

    /** True if that changed anything. */
    boolean setActive(StaffId id, boolean active) {
        return jdbc.sql(
                                "UPDATE organisation.staff SET active = :active, version = version + 1 WHERE id = :id AND active <> :active")
                        .param("id", id.value())
                        .param("active", active)
                        .update()
                == 1;
    }

    Optional<Integer> versionOf(StaffId id) {
        return jdbc.sql("SELECT version FROM organisation.staff WHERE id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    Optional<DepartmentCode> departmentOf(StaffId id) {
        return jdbc.sql("""
                SELECT min(department) AS department FROM organisation.staff_role
                WHERE staff = :id HAVING min(department) IS NOT NULL
                """)
                .param("id", id.value())
                .query((row, number) -> new DepartmentCode(row.getString("department")))
                .optional();
    }

    private void roles(StaffId id, Employment it) {
        it.roles()
                .forEach(role -> jdbc.sql(
                                "INSERT INTO organisation.staff_role (staff, role, department) VALUES (:id, :role, :department)")
                        .param("id", id.value())
                        .param("role", role.name())
                        .param("department", department(role, it.department()), java.sql.Types.VARCHAR)
                        .update());
    }

    /** Only those who study files belong to one department. */
    private static @Nullable String department(Role role, @Nullable DepartmentCode department) {
        return switch (role) {
            case SPECIALIST, INSPECTOR, DIRECTOR -> department == null ? null : department.value();
            default -> null;
        };
    }
}
