package org.shubbak.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of staff, roles and ties. */
@Component
class StaffRegister {

    private static final String SELECT = """
            SELECT s.id, s.sign_in_name, s.name_ar, s.name_en, s.unit, s.present, s.active,
                   (SELECT array_agg(DISTINCT r.role) FROM organisation.staff_role r WHERE r.staff = s.id) AS roles
            FROM organisation.staff s
            """;

    private final JdbcClient jdbc;

    StaffRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Staff> find(StaffId id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id.value())
                .query(StaffRegister::staff)
                .optional();
    }

    Optional<Staff> find(String signInName) {
        return jdbc.sql(SELECT + "WHERE s.sign_in_name = :name")
                .param("name", signInName)
                .query(StaffRegister::staff)
                .optional();
    }

    Optional<StaffId> withIdentity(String hash) {
        return jdbc.sql("SELECT id FROM organisation.staff WHERE national_id_hash = :hash")
                .param("hash", hash)
                .query((row, index) -> new StaffId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<Staff> named(List<String> signInNames) {
        return jdbc.sql(SELECT + "WHERE s.sign_in_name IN (:names) ORDER BY s.unit, s.sign_in_name")
                .param("names", signInNames)
                .query(StaffRegister::staff)
                .list();
    }

    List<Staff> of(UnitId unit) {
        return jdbc.sql(SELECT + "WHERE s.unit = :unit AND s.active ORDER BY s.sign_in_name")
                .param("unit", unit.value())
                .query(StaffRegister::staff)
                .list();
    }

    /** Everybody of the unit, people who have left last. */
    List<Staff> everyoneOf(UnitId unit) {
        return jdbc.sql(SELECT + "WHERE s.unit = :unit ORDER BY s.active DESC, s.sign_in_name")
                .param("unit", unit.value())
                .query(StaffRegister::staff)
                .list();
    }

    List<StaffId> eligible(UnitId unit, Role role, @Nullable DepartmentCode department) {
        return jdbc.sql("""
                SELECT DISTINCT s.id
                FROM organisation.staff s
                JOIN organisation.staff_role r ON r.staff = s.id
                WHERE s.unit = :unit AND s.present AND s.active AND r.role = :role
                  AND (r.department IS NULL OR CAST(:department AS text) IS NULL OR r.department = :department)
                ORDER BY s.id
                """)
                .param("unit", unit.value())
                .param("role", role.name())
                .param("department", department == null ? null : department.value())
                .query((row, index) -> new StaffId(row.getObject("id", UUID.class)))
                .list();
    }

    /** True if that changed anything. */
    boolean setPresent(StaffId id, boolean present) {
        return jdbc.sql("UPDATE organisation.staff SET present = :present WHERE id = :id AND present <> :present")
                        .param("id", id.value())
                        .param("present", present)
                        .update()
                == 1;
    }

    List<Tie> tiesOf(StaffId staff) {
        return jdbc.sql("SELECT kind, key FROM organisation.declared_tie WHERE staff = :staff ORDER BY kind, key")
                .param("staff", staff.value())
                .query((row, index) -> new Tie(row.getString("kind"), row.getString("key")))
                .list();
    }

    /** True if it was not declared before. */
    boolean addTie(StaffId staff, Tie tie, Instant at) {
        return jdbc.sql("INSERT INTO organisation.declared_tie (staff, kind, key, declared_at)"
                                + " VALUES (:staff, :kind, :key, :at) ON CONFLICT DO NOTHING")
                        .param("staff", staff.value())
                        .param("kind", tie.kind())
                        .param("key", tie.key())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean endTie(StaffId staff, Tie tie) {
        return jdbc.sql("DELETE FROM organisation.declared_tie WHERE staff = :staff AND kind = :kind AND key = :key")
                        .param("staff", staff.value())
                        .param("kind", tie.kind())
                        .param("key", tie.key())
                        .update()
                == 1;
    }

    Set<StaffId> tiedTo(Collection<Tie> ties) {
        if (ties.isEmpty()) {
            return Set.of();
        }
        List<Object[]> pairs =
                ties.stream().map(tie -> new Object[] {tie.kind(), tie.key()}).toList();
        return Set.copyOf(jdbc.sql("SELECT DISTINCT staff FROM organisation.declared_tie WHERE (kind, key) IN (:pairs)")
                .param("pairs", pairs)
                .query((row, index) -> new StaffId(row.getObject("staff", UUID.class)))
                .list());
    }

    private static Staff staff(ResultSet row, int index) throws SQLException {
        return new Staff(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("name_ar"),
                row.getString("name_en"),
                new UnitId(row.getString("unit")),
                roles(row),
                row.getBoolean("present"),
                row.getBoolean("active"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        java.sql.Array array = row.getArray("roles");
        if (array != null) {
            Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
