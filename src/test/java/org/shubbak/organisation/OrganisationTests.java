package org.shubbak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class OrganisationTests {

    private static final UnitId ABU_HAMMAD = new UnitId("SHR-06");

    @Autowired
    Organisation organisation;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void work_is_dealt_to_people_who_are_there_and_serve_the_department() {
        Staff everywhere = StaffFixtures.aMember(jdbc, ABU_HAMMAD, Role.SPECIALIST);
        Staff roads = StaffFixtures.aMember(jdbc, ABU_HAMMAD);
        jdbc.sql("INSERT INTO organisation.staff_role VALUES (:id, 'SPECIALIST', 'roads')")
                .param("id", roads.id().value())
                .update();

        assertThat(eligible("roads")).contains(everywhere.id(), roads.id());
        assertThat(eligible("lifts")).contains(everywhere.id()).doesNotContain(roads.id());
        organisation.setPresent(everywhere.id(), false, "إجازة", roads.actor());
        assertThat(eligible("lifts")).doesNotContain(everywhere.id());
    }

    @Test
    void coming_and_going_needs_a_reason_and_is_journalled() {
        Staff someone = StaffFixtures.aMember(jdbc, ABU_HAMMAD, Role.CLERK);
        assertThatThrownBy(() -> organisation.setPresent(someone.id(), false, "  ", someone.actor()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        organisation.setPresent(someone.id(), false, "مأمورية", someone.actor());
        organisation.setPresent(someone.id(), false, "مأمورية", someone.actor());
        assertThat(organisation.staff(someone.id()).present()).isFalse();
        List<JournalRow> lines = journal.by(someone.id(), Long.MAX_VALUE, 10);
        assertThat(lines).extracting(JournalRow::act).containsExactly("staff.absent");
        assertThat(lines.getFirst().detail()).containsEntry("reason", "مأمورية");
    }

    @Test
    void who_declared_a_tie_with_an_office_is_known() {
        Staff tied = StaffFixtures.aMember(jdbc, ABU_HAMMAD, Role.SPECIALIST);
        jdbc.sql("INSERT INTO organisation.declared_tie VALUES (:id, 'office', 'مكتب النيل', now())")
                .param("id", tied.id().value())
                .update();
        Tie tie = new Tie("office", "مكتب النيل");
        assertThat(organisation.tiesOf(tied.id())).containsExactly(tie);
        assertThat(organisation.tiedTo(List.of(tie, new Tie("office", "x")))).contains(tied.id());
        assertThat(organisation.tiedTo(List.of())).isEmpty();
    }

    @Test
    void the_week_runs_from_sunday_to_thursday() {
        LocalDate thursday = LocalDate.of(2026, 11, 26);
        assertThat(calendar.plusWorkingDays(ABU_HAMMAD, thursday, 1)).isEqualTo(thursday.plusDays(3));
        assertThat(calendar.workingDaysBetween(ABU_HAMMAD, thursday, thursday.plusDays(7)))
                .isEqualTo(5);
        assertThat(calendar.workingDaysBetween(ABU_HAMMAD, thursday, thursday)).isZero();
    }

    @Test
    void an_unknown_centre_is_refused_by_name() {
        assertThatThrownBy(() -> organisation.unit(new UnitId("XYZ-99")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).containsExactly("XYZ-99"));
    }

    private List<StaffId> eligible(String department) {
        return organisation.eligible(ABU_HAMMAD, Role.SPECIALIST, new DepartmentCode(department));
    }
}
