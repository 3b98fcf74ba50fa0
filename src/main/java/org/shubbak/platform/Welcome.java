package org.shubbak.platform;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the terminal shows when the platform is up: the address, and who one can be while the demo runs. */
final class Welcome {

    private static final String RULE = "─".repeat(78);

    private static final Map<String, String> TITLES = titles();

    private Welcome() {}

    static String to(ServeOrder order, DatabaseLogin database) {
        var accounts = order.production() ? "" : demo(database);
        return """

                %1$s
                 Shubbak is open: %2$s
                 شُبّاك مفتوح على العنوان أعلاه
                %3$s
                 Data: %4$s          Stop: Ctrl-C          للإيقاف: Ctrl-C
                %1$s
                """.formatted(
                RULE, order.baseUrl(), accounts, order.data().toAbsolutePath().normalize());
    }

    private static String demo(DatabaseLogin database) {
        var lines = new StringBuilder(RULE)
                .append("\n Demo staff of Zagazig (SHR-01), password: shubbak")
                .append("\n عاملو مركز الزقازيق للتجربة، كلمة المرور: shubbak\n\n");
        accounts(database)
                .forEach((role, names) ->
                        lines.append("   %-46s %s%n".formatted(names, TITLES.getOrDefault(role, role))));
        lines.append("   %-46s %s%n".formatted("governor1", "the governorate of Sharqia · ديوان عام المحافظة"))
                .append("   %-46s %s%n".formatted("ministry1", "the whole country · وزارة التنمية المحلية"));
        return lines.append("\n The same names with .belbeis and .faqus (clerk1.belbeis …) serve SHR-04 and SHR-08.\n")
                .append(RULE)
                .toString();
    }

    private static Map<String, String> accounts(DatabaseLogin database) {
        var names = new LinkedHashMap<String, String>();
        TITLES.keySet().forEach(role -> names.put(role, ""));
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT r.role, string_agg(DISTINCT s.sign_in_name, ', ' ORDER BY s.sign_in_name)
                        FROM organisation.staff s JOIN organisation.staff_role r ON r.staff = s.id
                        WHERE s.unit = 'SHR-01' AND s.active
                        GROUP BY r.role
                        """)) {
            while (found.next()) {
                names.put(found.getString(1), found.getString(2));
            }
        } catch (SQLException e) {
            throw new StartRefused("The demo accounts could not be read: " + e.getMessage(), e);
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("CLERK", "clerk · موظف الشباك");
        titles.put("CASHIER", "cashier · أمين الخزينة");
        titles.put("SPECIALIST", "specialist · مختص");
        titles.put("INSPECTOR", "inspector · معاين");
        titles.put("DIRECTOR", "director · مدير الإدارة");
        titles.put("HEAD", "head of unit · رئيس المركز والمدينة");
        titles.put("DELIVERY", "delivery clerk · موظف التسليم");
        titles.put("MANAGER", "centre manager · مدير المركز التكنولوجي");
        titles.put("AUDITOR", "auditor · مراجع");
        titles.put("ADMIN", "administrator · مسئول النظام");
        return titles;
    }
}
