package org.shubbak.organisation;

import java.util.List;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes rows of the demonstration's people, once. */
@Component
class DemoRows {

    private final JdbcTemplate jdbc;
    private final StaffRegister register;

    DemoRows(JdbcTemplate jdbc, StaffRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** All of them, whether they were there or not. */
    List<Staff> create() {
        List<DemoStaff.Person> people = DemoStaff.people();
        jdbc.batchUpdate("""
                INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sign_in_name) DO NOTHING
                """, people.stream().map(DemoRows::staff).toList());
        jdbc.batchUpdate("""
                INSERT INTO organisation.staff_role (staff, role)
                SELECT id, ? FROM organisation.staff WHERE sign_in_name = ?
                ON CONFLICT DO NOTHING
                """, people.stream().map(DemoRows::role).toList());
        return register.named(people.stream().map(DemoStaff.Person::signInName).toList());
    }

    private static Object[] staff(DemoStaff.Person person) {
        return new Object[] {
            Ids.next(),
            person.signInName(),
            person.nameAr(),
            person.nameEn(),
            person.unit().value()
        };
    }

    private static Object[] role(DemoStaff.Person person) {
        return new Object[] {person.role().name(), person.signInName()};
    }
}
