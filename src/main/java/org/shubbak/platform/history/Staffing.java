package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.Ids;

/** Gives every centre its people. They have no password: nobody signs in as one of them. */
final class Staffing {

    private static final Map<String, String> MAIN = Map.ofEntries(
            Map.entry("clerk1", "CLERK"),
            Map.entry("clerk2", "CLERK"),
            Map.entry("cashier1", "CASHIER"),
            Map.entry("specialist1", "SPECIALIST"),
            Map.entry("specialist2", "SPECIALIST"),
            Map.entry("specialist3", "SPECIALIST"),
            Map.entry("inspector1", "INSPECTOR"),
            Map.entry("director1", "DIRECTOR"),
            Map.entry("head1", "HEAD"),
            Map.entry("delivery1", "DELIVERY"),
            Map.entry("manager1", "MANAGER"));

    private static final Map<String, String> SMALL =
            Map.of("clerk1", "CLERK", "cashier1", "CASHIER", "delivery1", "DELIVERY");

    private final Connection connection;
    private long person = 1_999_000;

    Staffing(Connection connection) {
        this.connection = connection;
    }

    /** Answers how many units were given people. */
    int fill() throws SQLException {
        var empty = emptyUnits();
        for (var unit : empty) {
            for (var post : (unit.small() ? SMALL : MAIN).entrySet()) {
                add(unit.code(), post.getKey(), post.getValue());
            }
        }
        return empty.size();
    }

    private record Empty(String code, boolean small) {}

    private List<Empty> emptyUnits() throws SQLException {
        var units = new ArrayList<Empty>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT code, code <> back_office_unit FROM organisation.unit u
                        WHERE code LIKE 'SHR-%' AND kind <> 'DIWAN'
                            AND NOT EXISTS (SELECT FROM organisation.staff s WHERE s.unit = u.code)
                        ORDER BY code
                        """)) {
            while (found.next()) {
                units.add(new Empty(found.getString(1), found.getBoolean(2)));
            }
        }
        return units;
    }

    private void add(String unit, String post, String role) throws SQLException {
        var id = Ids.next();
        var invented = People.number(person++);
        try (var staff = connection.prepareStatement(
                        "INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit) VALUES (?, ?, ?, ?, ?)");
                var roles = connection.prepareStatement(
                        "INSERT INTO organisation.staff_role (staff, role) VALUES (?, ?)")) {
            staff.setObject(1, id);
            staff.setString(2, post + "." + unit.toLowerCase(java.util.Locale.ROOT));
            staff.setString(3, invented.name());
            staff.setString(4, invented.nameEn());
            staff.setString(5, unit);
            staff.executeUpdate();
            roles.setObject(1, id);
            roles.setString(2, role);
            roles.executeUpdate();
        }
    }
}
