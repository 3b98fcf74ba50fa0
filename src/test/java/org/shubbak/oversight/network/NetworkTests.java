package org.shubbak.oversight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Employing;
import org.shubbak.organisation.Employment;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.oversight.network.people.Certificates;
import org.shubbak.oversight.network.people.Transferring;
import org.shubbak.oversight.network.rollout.CentreMoney;
import org.shubbak.oversight.network.rollout.MovingCentre;
import org.shubbak.oversight.network.rollout.PlanningCentre;
import org.shubbak.oversight.network.rollout.RolloutYears;
import org.shubbak.oversight.network.rollout.Stage;
import org.shubbak.oversight.network.visit.Visiting;
import org.shubbak.oversight.network.visit.Visits;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class NetworkTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");
    private static final UnitId BELBEIS = new UnitId("SHR-04");

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlanningCentre planning;

    @Autowired
    private MovingCentre moving;

    @Autowired
    private CentreMoney money;

    @Autowired
    private RolloutYears years;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Transferring transferring;

    @Autowired
    private Employing employing;

    @Autowired
    private Visiting visiting;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void six_of_sixteen_open_and_ten_under_way_in_2017_at_five_million_is_read_from_the_rows() {
        CurrentStaff ministry = as("ministry1");
        String governorate = organisation.governorateOf(ZAGAZIG);
        List<UnitId> free = organisation.units().stream()
                .map(unit -> unit.id())
                .filter(id -> organisation.governorateOf(id).equals(governorate))
                .filter(id -> jdbc.sql("SELECT count(*) FROM oversight.centre WHERE unit = :unit")
                                .param("unit", id.value())
                                .query(Integer.class)
                                .single()
                        == 0)
                .limit(6)
                .toList();
        var before = RolloutYears.total(years.of(2017, ministry));
        long plannedBefore = RolloutYears.total(years.of(2016, ministry)).planned();
        for (int i = 0; i < 16; i++) {
            String unit = i < 6 ? free.get(i).value() : "";
            var plan = new PlanningCentre.Plan(governorate, "مركز " + i, "Centre " + i, unit, "2016-01-10");
            UUID id = planning.plan(plan, false, ministry, key());
            advance(id, i < 6 ? Stage.OPEN : Stage.INFRASTRUCTURE, "2017-03-01", ministry);
            if (i >= 6) {
                enter(id, "500000", "2017-05-01", ministry);
            }
        }
        UUID wrong = jdbc.sql("SELECT id FROM oversight.centre WHERE name_en = 'Centre 15' ORDER BY id DESC LIMIT 1")
                .query(UUID.class)
                .single();
        UUID entry = enter(wrong, "9", "2017-06-01", ministry);
        money.correct(wrong, entry, "كتب خطأ", ministry, key());

        var total = RolloutYears.total(years.of(2017, ministry));
        assertThat(total.centres() - before.centres()).isEqualTo(16);
        assertThat(total.open() - before.open()).isEqualTo(6);
        assertThat(total.underWay() - before.underWay()).isEqualTo(10);
        assertThat(total.budget().minus(before.budget())).isEqualTo(Money.of(5_000_000));
        assertThat(RolloutYears.total(years.of(2016, ministry)).planned() - plannedBefore)
                .isEqualTo(16);
        assertRefused("network.corrected-already", () -> money.correct(wrong, entry, "مرة أخرى", ministry, key()));
    }

    @Test
    void of_two_who_move_a_centre_at_once_one_is_told() {
        CurrentStaff governor = as("governor1");
        var plan =
                new PlanningCentre.Plan(organisation.governorateOf(ZAGAZIG), "قرية", "Village", "", today().toString());
        UUID id = planning.plan(plan, false, governor, key());
        move(id, Stage.SITE, today().toString(), 1, governor);
        assertRefused("network.changed-meanwhile", () -> move(id, Stage.SITE, today().toString(), 1, governor));
        assertRefused("shared.check-the-fields", () -> move(id, Stage.PLANNED, today().toString(), 2, governor));
        assertRefused(
                "network.not-a-planner", () -> move(id, Stage.INFRASTRUCTURE, today().toString(), 2, as("manager1")));
    }

    @Test
    void a_trained_member_of_staff_is_moved_only_by_an_exception_and_the_database_holds_to_it() {
        CurrentStaff governor = as("governor1");
        Staff staff = StaffFixtures.aMember(jdbc, ZAGAZIG, Role.CLERK);
        String number = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        certificates.record(
                new Certificates.Typing(staff.id().toString(), "CENTRE", number, today().toString()), governor, key());
        var elsewhere = new Employment(staff.nameAr(), staff.nameEn(), BELBEIS, Set.of(Role.CLERK), null, null);

        assertRefused(
                "organisation.trained-stays",
                () -> employing.change(staff.id(), employing.versionOf(staff.id()), elsewhere, governor.actor()));
        assertThatThrownBy(() -> jdbc.sql("UPDATE organisation.staff SET unit = 'SHR-04' WHERE id = :id")
                        .param("id", staff.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);

        var typing = new Transferring.Typing(
                staff.id().toString(),
                "SHR-04",
                "SECONDMENT",
                "X" + number,
                today().toString(),
                today().plusMonths(1).toString(),
                "عجز شديد في مركز بلبيس");
        transferring.transfer(typing, governor, key());
        assertThat(organisation.staff(staff.id()).unit()).isEqualTo(BELBEIS);
        transferring.bringBack("X" + number, governor, key());
        assertThat(organisation.staff(staff.id()).unit()).isEqualTo(ZAGAZIG);
    }

    @Test
    void an_answer_that_arrives_late_or_twice_never_replaces_a_newer_one() {
        CurrentStaff governor = as("governor1");
        UUID id = visiting.plan(new Visiting.Typing("SHR-01", "governor1", today().toString()), false, governor, key());
        visiting.begin(id, governor, key());
        visiting.answer(id, "cashless", "NO", "نقدية بالدرج", 20, governor);
        visiting.answer(id, "cashless", "YES", "", 10, governor);
        visiting.answer(id, "cashless", "NO", "نقدية بالدرج", 20, governor);

        var point = visits.points(visits.seen(id, governor)).stream()
                .filter(one -> one.code().equals("cashless"))
                .findFirst()
                .orElseThrow();
        assertThat(point.answer()).isEqualTo("NO");
        assertThat(point.note()).isEqualTo("نقدية بالدرج");
        assertRefused("network.points-open", () -> visiting.finish(id, governor, key()));
        assertRefused("network.not-the-visitor", () -> visiting.begin(id, as("manager1"), key()));
        assertRefused("oversight.other-centre", () -> visits.seen(id, as("manager1.belbeis")));
    }

    private void advance(UUID id, Stage to, String day, CurrentStaff me) {
        for (int i = 1; i <= to.ordinal(); i++) {
            move(id, Stage.values()[i], day, i, me);
        }
    }

    private void move(UUID id, Stage to, String day, int version, CurrentStaff me) {
        moving.move(id, new MovingCentre.Move(to.name(), day, "", version), me, key());
    }

    private UUID enter(UUID id, String amount, String day, CurrentStaff me) {
        return money.enter(id, new CentreMoney.Typing("BUDGET", "WORKS", amount, day, "اعتماد العام"), me, key());
    }

    private CurrentStaff as(String name) {
        Staff staff = organisation.findStaff(name).orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    private LocalDate today() {
        return CairoTime.today(clock);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
