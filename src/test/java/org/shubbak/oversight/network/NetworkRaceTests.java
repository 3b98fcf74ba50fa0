package org.shubbak.oversight.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.oversight.network.people.Posts;
import org.shubbak.oversight.network.people.Transferring;
import org.shubbak.oversight.network.rollout.MovingCentre;
import org.shubbak.oversight.network.rollout.PlanningCentre;
import org.shubbak.oversight.network.rollout.Stage;
import org.shubbak.oversight.network.visit.Correctives;
import org.shubbak.oversight.network.visit.Visiting;
import org.shubbak.oversight.network.visit.Visits;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people act at the same moment: exactly one wins, and the other is told. */
@TestCentre
class NetworkRaceTests {

    private static final int ROUNDS = 10;
    private static final String WON = "won";

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlanningCentre planning;

    @Autowired
    private MovingCentre moving;

    @Autowired
    private Posts posts;

    @Autowired
    private Transferring transferring;

    @Autowired
    private Visiting visiting;

    @Autowired
    private Visits visits;

    @Autowired
    private Correctives correctives;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void of_two_who_move_one_centre_one_is_told() throws Exception {
        String governorate = organisation.governorateOf(new UnitId("SHR-01"));
        for (int round = 0; round < ROUNDS; round++) {
            var plan = new PlanningCentre.Plan(governorate, "مركز السباق", "Race centre", "", today());
            UUID centre = planning.plan(plan, false, as("governor1"), key());
            var move = new MovingCentre.Move(Stage.SITE.name(), today(), "", 1);
            assertThat(atOnce(
                            () -> moving.move(centre, move, as("governor1"), key()),
                            () -> moving.plan(centre, "OPEN", today(), 1, as("ministry1"), key())))
                    .containsExactlyInAnyOrder(WON, "network.changed-meanwhile");
        }
    }

    @Test
    void of_two_who_set_one_post_one_is_told() throws Exception {
        UnitId unit = new UnitId("SHR-07");
        for (int round = 0; round < ROUNDS; round++) {
            int version = posts.of(unit, as("governor1")).stream()
                    .filter(post -> post.role() == Role.HEAD)
                    .findFirst()
                    .orElseThrow()
                    .version();
            assertThat(atOnce(
                            () -> posts.need(unit, new Posts.Typing("HEAD", "1", version), as("governor1"), key()),
                            () -> posts.need(unit, new Posts.Typing("HEAD", "2", version), as("ministry1"), key())))
                    .containsExactlyInAnyOrder(WON, "network.changed-meanwhile");
        }
    }

    @Test
    void a_visit_that_is_finished_twice_at_once_is_finished_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID visit = anAnsweredVisit();
            assertThat(atOnce(
                            () -> visiting.finish(visit, as("governor1"), key()),
                            () -> visiting.finish(visit, as("governor1"), key())))
                    .containsExactlyInAnyOrder(WON, "network.visit-not-open");
        }
    }

    @Test
    void an_answer_and_the_end_of_the_visit_never_cross() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID visit = anAnsweredVisit();
            List<String> outcomes = atOnce(
                    () -> visiting.finish(visit, as("governor1"), key()),
                    () -> visiting.answer(visit, "cashless", "NO", "متأخرة", 9, as("governor1")));
            boolean kept = visits.points(visits.seen(visit, as("governor1"))).stream()
                    .anyMatch(point -> point.note().equals("متأخرة"));
            assertThat(outcomes).contains(WON);
            assertThat(kept).isEqualTo(!outcomes.contains("network.visit-not-open"));
        }
    }

    @Test
    void of_two_who_close_one_action_one_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID visit = anAnsweredVisit();
            var typing = new Correctives.Typing("إصلاح الشاشة", "مدير المركز", today());
            UUID action = correctives.ask(visit, typing, as("governor1"), key());
            visiting.finish(visit, as("governor1"), key());
            assertThat(atOnce(
                            () -> correctives.close(visit, action, "أصلحت", as("manager1"), key()),
                            () -> correctives.close(visit, action, "أصلحناها", as("governor1"), key())))
                    .containsExactlyInAnyOrder(WON, "network.closed-already");
        }
    }

    @Test
    void one_person_is_seconded_to_one_place() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Staff staff = StaffFixtures.aMember(jdbc, new UnitId("SHR-01"), Role.CLERK);
            List<String> outcomes = atOnce(
                    () -> transferring.transfer(secondment(staff, "SHR-04"), as("governor1"), key()),
                    () -> transferring.transfer(secondment(staff, "SHR-05"), as("ministry1"), key()));
            assertThat(outcomes).containsOnlyOnce(WON);
            assertThat(jdbc.sql("SELECT to_unit FROM oversight.transfer WHERE staff = :staff")
                            .param("staff", staff.id().value())
                            .query(String.class)
                            .list())
                    .containsExactly(organisation.staff(staff.id()).unit().value());
        }
    }

    private Transferring.Typing secondment(Staff staff, String to) {
        return new Transferring.Typing(
                staff.id().toString(),
                to,
                "SECONDMENT",
                "R" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT),
                today(),
                CairoTime.today(clock).plusDays(30).toString(),
                "عجز شديد في المركز");
    }

    private UUID anAnsweredVisit() {
        CurrentStaff governor = as("governor1");
        UUID visit = visiting.plan(new Visiting.Typing("SHR-01", "governor1", today()), false, governor, key());
        visiting.begin(visit, governor, key());
        visits.points(visits.seen(visit, governor))
                .forEach(point -> visiting.answer(visit, point.code(), point.yesNo() ? "YES" : "1", "", 1, governor));
        return visit;
    }

    private static List<String> atOnce(Runnable first, Runnable second) throws Exception {
        var start = new CyclicBarrier(2);
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> both = List.of(() -> outcome(start, first), () -> outcome(start, second));
            for (var answer : threads.invokeAll(both)) {
                outcomes.add(answer.get());
            }
        }
        return outcomes;
    }

    private static String outcome(CyclicBarrier start, Runnable act) throws Exception {
        start.await();
        try {
            act.run();
            return WON;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private String today() {
        return CairoTime.today(clock).toString();
    }

    private CurrentStaff as(String name) {
        Staff staff = organisation.findStaff(name).orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
