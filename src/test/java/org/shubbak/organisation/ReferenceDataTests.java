package org.shubbak.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

@TestCentre
class ReferenceDataTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    Organisation organisation;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    LoadingReferenceData loading;

    @Test
    void sharqia_has_a_diwan_twenty_main_centres_with_it_107_village_units_and_a_vehicle() {
        assertThat(organisation.units()).hasSize(128);
        assertThat(organisation.units().stream().filter(u -> u.kind() == Unit.Kind.VILLAGE_UNIT))
                .hasSize(107);
        assertThat(organisation.governorates()).hasSize(28);
        assertThat(organisation.governorates())
                .filteredOn(governorate -> governorate.latitude() == null || governorate.longitude() == null)
                .extracting(Governorate::code)
                .containsExactly("88");
    }

    @Test
    void village_files_are_decided_at_the_markaz_and_the_vehicles_in_zagazig() {
        assertThat(organisation.backOfficeOf(new UnitId("SHR-15-04"))).isEqualTo(new UnitId("SHR-15"));
        assertThat(organisation.backOfficeOf(new UnitId("SHR-M1"))).isEqualTo(ZAGAZIG);
        assertThat(organisation.backOfficeOf(new UnitId("SHR-02"))).isEqualTo(new UnitId("SHR-02"));
    }

    @Test
    void a_manager_of_zagazig_looks_after_its_districts_and_villages_and_nobody_elses() {
        assertThat(organisation.unitAndBelow(ZAGAZIG))
                .contains(ZAGAZIG, new UnitId("SHR-02"), new UnitId("SHR-16"), new UnitId("SHR-01-01"))
                .doesNotContain(new UnitId("SHR-00"), new UnitId("SHR-04"), new UnitId("SHR-04-01"));
        assertThat(organisation.unitAndBelow(new UnitId("SHR-00"))).hasSize(128);
    }

    @Test
    void all_23_departments_sit_where_files_are_decided_and_nowhere_else() {
        assertThat(organisation.departments()).hasSize(23);
        assertThat(organisation.departmentsOf(ZAGAZIG)).hasSize(23);
        assertThat(organisation.departmentsOf(new UnitId("SHR-01-01"))).isEmpty();
        assertThat(organisation.department(new DepartmentCode("planning")).nameAr())
                .isEqualTo("إدارة التخطيط العمراني");
    }

    @Test
    void the_revolution_feast_of_2026_was_moved_to_thursday() {
        assertThat(calendar.isWorkingDay(ZAGAZIG, LocalDate.of(2026, 1, 25))).isTrue();
        assertThat(calendar.isWorkingDay(ZAGAZIG, LocalDate.of(2026, 1, 29))).isFalse();
    }

    @Test
    void windows_open_at_half_past_eight_and_never_on_friday() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(calendar.openingHours(ZAGAZIG, sunday))
                .contains(new OpeningHours(LocalTime.of(8, 30), LocalTime.of(14, 0)));
        assertThat(calendar.openingHours(ZAGAZIG, sunday.with(DayOfWeek.FRIDAY)))
                .isEmpty();
    }

    @Test
    void loading_again_changes_nothing() {
        List<Staff> before = organisation.staffOf(ZAGAZIG);
        loading.load();
        assertThat(organisation.staffOf(ZAGAZIG)).isEqualTo(before);
        assertThat(organisation.units()).hasSize(128);
    }

    @Test
    void the_demonstration_has_its_thirteen_people_in_each_of_three_centres() {
        assertThat(Stream.of("", ".belbeis", ".faqus")
                        .flatMap(suffix -> Stream.of(
                                        "clerk1",
                                        "clerk2",
                                        "cashier1",
                                        "specialist1",
                                        "specialist2",
                                        "specialist3",
                                        "inspector1",
                                        "director1",
                                        "head1",
                                        "delivery1",
                                        "manager1",
                                        "auditor1",
                                        "admin")
                                .map(name -> name + suffix)))
                .allSatisfy(name -> assertThat(organisation.findStaff(name)).isPresent());
        Staff clerk = organisation.findStaff("clerk1.belbeis").orElseThrow();
        assertThat(clerk.unit()).isEqualTo(new UnitId("SHR-04"));
        assertThat(clerk.roles()).containsExactly(Role.CLERK);
    }

    @Test
    void specialists_serve_every_department() {
        List<StaffId> specialists = organisation.eligible(ZAGAZIG, Role.SPECIALIST, new DepartmentCode("engineering"));
        assertThat(specialists).hasSizeGreaterThanOrEqualTo(3);
    }
}
