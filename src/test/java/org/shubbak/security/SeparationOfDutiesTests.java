package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class SeparationOfDutiesTests {

    @Autowired
    private SeparationOfDuties separation;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keyed keyed;

    @Test
    void nobody_takes_parts_on_two_sides_of_one_request() {
        for (var first : Duty.values()) {
            for (var second : Duty.values()) {
                var request = Ids.next();
                var person = StaffId.next();
                take(request, person, first);
                assertThat(tries(request, person, second)).isEqualTo(first.side() == second.side());
            }
        }
    }

    @Test
    void the_person_who_took_a_request_in_may_hand_its_licence_over() {
        assertThat(Duty.INTAKE.side()).isEqualTo(Duty.DELIVERY.side());
    }

    @Test
    void a_part_may_be_taken_again() {
        var request = Ids.next();
        var person = StaffId.next();
        take(request, person, Duty.REVIEW);
        take(request, person, Duty.REVIEW);
        assertThat(rows(request)).isEqualTo(1);
    }

    @Test
    void another_request_is_another_matter() {
        var person = StaffId.next();
        take(Ids.next(), person, Duty.INTAKE);
        take(Ids.next(), person, Duty.APPROVAL);
    }

    @Test
    void whoever_has_a_part_is_barred_from_the_other_sides() {
        var request = Ids.next();
        var clerk = StaffId.next();
        var reviewer = StaffId.next();
        take(request, clerk, Duty.INTAKE);
        take(request, reviewer, Duty.REVIEW);
        assertThat(separation.barredFrom(request, Duty.APPROVAL)).containsExactlyInAnyOrder(clerk, reviewer);
        assertThat(separation.barredFrom(request, Duty.REVIEW)).containsExactly(clerk);
        assertThat(separation.barredFrom(request, Duty.DELIVERY)).containsExactly(reviewer);
    }

    @Test
    void of_two_parts_taken_at_once_exactly_one_is_had() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 100; n++) {
                var request = Ids.next();
                var person = StaffId.next();
                var together = new CyclicBarrier(2);
                List<Future<Boolean>> both = new ArrayList<>();
                for (var duty : List.of(Duty.REVIEW, Duty.APPROVAL)) {
                    both.add(threads.submit(() -> {
                        together.await();
                        return tries(request, person, duty);
                    }));
                }
                assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
                assertThat(rows(request)).isEqualTo(1);
            }
        }
    }

    @Test
    void whatever_is_tried_in_whatever_order_nobody_ends_on_two_sides() {
        var random = new Random(20260101);
        for (int round = 0; round < 40; round++) {
            var request = Ids.next();
            var people = List.of(StaffId.next(), StaffId.next(), StaffId.next());
            Map<StaffId, Duty.Side> model = new HashMap<>();
            for (int step = 0; step < 15; step++) {
                var person = people.get(random.nextInt(people.size()));
                var duty = Duty.values()[random.nextInt(Duty.values().length)];
                var allowed = model.getOrDefault(person, duty.side()) == duty.side();
                assertThat(tries(request, person, duty)).isEqualTo(allowed);
                model.putIfAbsent(person, duty.side());
                model.forEach((who, side) -> assertThat(
                                separation.barredFrom(request, duty).contains(who))
                        .isEqualTo(side != duty.side()));
            }
        }
    }

    @Test
    void the_database_refuses_what_passes_the_policy_by() {
        var request = Ids.next();
        var person = StaffId.next();
        take(request, person, Duty.INTAKE);
        assertThatThrownBy(() -> insertByHand(request, person, "APPROVAL", "APPROVAL"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> insertByHand(request, StaffId.next(), "FRONT", "APPROVAL"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update security.part_taken set side = 'APPROVAL', duty = 'APPROVAL'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from security.part_taken").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_member_of_staff_is_barred_from_every_part_in_the_own_request() {
        var person = new People(jdbc).someone("SHR-05", Role.CLERK);
        var identity = keyed.nationalId("2900101130" + (1000 + new Random().nextInt(9000)));
        new People(jdbc).identity(person.id(), identity);
        var request = Ids.next();
        transaction.executeWithoutResult(status -> separation.open(request, identity));
        for (var duty : Duty.values()) {
            assertThat(separation.barredFrom(request, duty)).containsExactly(person.id());
            assertThatThrownBy(() -> take(request, person.id(), duty))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("security.own-request"));
        }
    }

    @Test
    void a_clerk_who_already_has_a_part_cannot_turn_out_to_be_the_applicant() {
        var person = new People(jdbc).someone("SHR-05", Role.CLERK);
        var identity = keyed.nationalId("2900101131" + (1000 + new Random().nextInt(9000)));
        new People(jdbc).identity(person.id(), identity);
        var request = Ids.next();
        take(request, person.id(), Duty.INTAKE);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> separation.open(request, identity)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_refused_part_leaves_nothing_behind() {
        var request = Ids.next();
        var person = StaffId.next();
        transaction.executeWithoutResult(status -> {
            separation.take(request, person, Duty.REVIEW);
            status.setRollbackOnly();
        });
        assertThat(rows(request)).isZero();
    }

    private void take(UUID request, StaffId person, Duty duty) {
        transaction.executeWithoutResult(status -> separation.take(request, person, duty));
    }

    private boolean tries(UUID request, StaffId person, Duty duty) {
        try {
            take(request, person, duty);
            return true;
        } catch (Refusal no) {
            assertThat(no.code()).isEqualTo("security.two-duties");
            assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            return false;
        }
    }

    private int rows(UUID request) {
        return jdbc.sql("select count(*) from security.part_taken where request = :request")
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    private void insertByHand(UUID request, StaffId person, String side, String duty) {
        jdbc.sql("insert into security.part_taken values (:request, :staff, :side, :duty, now())")
                .param("request", request)
                .param("staff", person.value())
                .param("side", side)
                .param("duty", duty)
                .update();
    }
}
