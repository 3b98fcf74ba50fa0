package org.shubbak.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.shubbak.shared.OneTimePassword;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Writes an administrator's account straight into the database of a running program, journalled there. */
final class FirstAdministrator {

    private static final String NAME = "[a-z][a-z0-9]*([._-][a-z0-9]+)*";
    private static final int LONGEST = 40;

    private final DatabaseLogin login;

    FirstAdministrator(DatabaseLogin login) {
        this.login = login;
    }

    /**
     * Makes the account, or gives the administrator of this name a new password.
     *
     * @return the one-time password
     */
    String make(String name, String fullName, String unit) {
        if (name.length() > LONGEST || !name.matches(NAME)) {
            throw new StartRefused("A sign-in name has at most 40 small Latin letters and digits, such as mona.sayed.");
        }
        var password = OneTimePassword.fresh();
        try (var connection = login.connect()) {
            connection.setAutoCommit(false);
            write(connection, name, fullName, unit, new BCryptPasswordEncoder().encode(password));
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused("The account could not be written: " + e.getMessage(), e);
        }
        return password;
    }

    private static void write(Connection connection, String name, String fullName, String unit, String hash)
            throws SQLException {
        if (update(connection, "SELECT 1 FROM organisation.unit WHERE code = ?", unit) == 0) {
            throw new StartRefused("There is no unit " + unit + ".");
        }
        update(connection, """
                INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sign_in_name) DO NOTHING
                """, UUID.randomUUID(), name, fullName, fullName, unit);
        int others = update(connection, """
                SELECT 1 FROM organisation.staff s JOIN organisation.staff_role r ON r.staff = s.id
                WHERE s.sign_in_name = ? AND r.role <> 'ADMIN'
                """, name);
        if (others > 0) {
            throw new StartRefused(name + " is a member of staff with another role; an administrator has no other.");
        }
        update(connection, """
                INSERT INTO organisation.staff_role (staff, role)
                SELECT id, 'ADMIN' FROM organisation.staff WHERE sign_in_name = ? ON CONFLICT DO NOTHING
                """, name);
        update(connection, "UPDATE organisation.staff SET active = true WHERE sign_in_name = ?", name);
        update(connection, """
                INSERT INTO security.credential (staff, password, changed_at, one_time)
                SELECT id, ?, now(), true FROM organisation.staff WHERE sign_in_name = ?
                ON CONFLICT (staff) DO UPDATE
                SET password = excluded.password, changed_at = excluded.changed_at, one_time = true
                """, hash, name);
        update(connection, """
                DELETE FROM security.session WHERE principal_name = (
                    SELECT CAST(id AS text) FROM organisation.staff WHERE sign_in_name = ?)
                """, name);
        update(connection, """
                INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, unit, detail)
                VALUES (now(), 'SYSTEM', 'bin/shubbak admin', 'security.password-handed', 'ACT', ?,
                    jsonb_build_object('staff', CAST(? AS text)))
                """, unit, name);
    }

    /** Rows changed, or rows found by a query. */
    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            int rows = 0;
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }
}
