package org.shubbak.queue.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;
import static org.shubbak.queue.HallPeople.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HallCentre
class AppointmentModuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private Booking booking;

    @Autowired
    private Appointments appointments;

    @Autowired
    private CheckingIn checkingIn;

    @Autowired
    private Slots slots;

    @Autowired
    private Halls halls;

    @Autowired
    private ChangingHall changing;

    @Autowired
    private CallingNext calling;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void aCentre() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
    }

    @Test
    void slots_follow_the_calendar_and_the_opening_hours() {
        var hall = halls.of(unit);
        assertThat(slots.days(hall))
                .contains(MONDAY)
                .noneMatch(day ->
                        day.getDayOfWeek().getValue() == 5 || day.getDayOfWeek().getValue() == 6);
        var free = slots.free(hall, "A", MONDAY);
        assertThat(free.getFirst().startsAt()).isEqualTo(at(MONDAY.atTime(8, 30)));
        assertThat(free.getLast().startsAt()).isEqualTo(at(MONDAY.atTime(13, 30)));
        assertThat(free).allMatch(slot -> slot.left() == 3);
        // Of today only what is an hour away or more.
        assertThat(slots.free(hall, "A", HallClock.BEGIN.toLocalDate())
                        .getFirst()
                        .startsAt())
                .isEqualTo(at(LocalDateTime.of(2026, 2, 1, 10, 30)));
    }

    @Test
    void the_share_of_people_without_an_appointment_is_never_booked_also_by_many_at_once() throws Exception {
        var slot = at(MONDAY.atTime(9, 0));
        List<Callable<Boolean>> wishes = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(n -> () -> books(slot))
                .toList();
        int booked = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(wishes)) {
                booked += one.get() ? 1 : 0;
            }
        }
        assertThat(booked).isEqualTo(3);
        assertThat(slots.free(halls.of(unit), "A", MONDAY))
                .extracting(Slot::startsAt)
                .doesNotContain(slot);
    }

    @Test
    void a_hall_that_leaves_everything_to_walk_ins_books_nobody() {
        changing.set(
                new ChangingHall.Settings(20, 3, 60, 15, null, null, 12, 30, 6, 100),
                halls.now(unit).version(),
                HallPeople.someone(unit, Role.MANAGER));
        refused("queue.slot-full", () -> book(at(MONDAY.atTime(9, 0)), phone()));
        assertThat(slots.free(halls.of(unit), "A", MONDAY)).isEmpty();
    }

    @Test
    void a_moved_appointment_frees_its_place_and_moves_its_reminders() {
        var first = at(MONDAY.atTime(9, 0));
        var second = at(MONDAY.plusDays(1).atTime(10, 0));
        PublicCode code = book(first, phone());
        String key = key();
        booking.move(code, second, key);
        booking.move(code, second, key);
        assertThat(appointments.find(code).orElseThrow().startsAt()).isEqualTo(second);
        assertThat(appointments.find(code).orElseThrow().moves()).isEqualTo(1);
        assertThat(left(first)).isEqualTo(3);
        assertThat(left(second)).isEqualTo(2);
        assertThat(reminders(code))
                .containsExactly(second.minus(Duration.ofDays(1)), second.minus(Duration.ofHours(2)));
    }

    @Test
    void a_cancelled_appointment_is_no_absence_and_sends_no_reminder() {
        var slot = at(MONDAY.atTime(9, 0));
        PublicCode code = book(slot, phone());
        booking.cancel(code, key());
        assertThat(left(slot)).isEqualTo(3);
        assertThat(reminders(code)).isEmpty();
        clock.set(MONDAY.atTime(9, 20));
        checkingIn.round();
        assertThat(state(code)).isEqualTo(Appointment.State.CANCELLED);
        refused("queue.appointment-over", () -> booking.cancel(code, key()));
    }

    @Test
    void who_checks_in_gets_a_ticket_with_priority_once() {
        String phone = phone();
        PublicCode code = book(at(MONDAY.atTime(9, 0)), phone);
        clock.set(MONDAY.atTime(8, 29));
        refused("queue.appointment-early", () -> checkingIn.checkIn(unit, phone, kiosk(), key()));
        clock.set(MONDAY.atTime(8, 40));
        people.comes(unit);
        clock.set(MONDAY.atTime(8, 50));
        String key = key();
        var ticket = checkingIn.checkIn(unit, "٠" + phone.substring(1), kiosk(), key);
        assertThat(checkingIn.checkIn(unit, "٠" + phone.substring(1), kiosk(), key))
                .isEqualTo(ticket);
        assertThat(state(code)).isEqualTo(Appointment.State.CAME);
        refused("queue.appointment-over", () -> checkingIn.checkIn(unit, code.value(), kiosk(), key()));
        CurrentStaff clerk = people.clerkAt(unit, 1);
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(ticket.id());
    }

    @Test
    void a_code_opens_at_its_own_centre_only_and_not_too_late() {
        PublicCode code = book(at(MONDAY.atTime(9, 0)), phone());
        clock.set(MONDAY.atTime(9, 0));
        UnitId other = people.aCentre();
        refused("queue.unknown-appointment", () -> checkingIn.checkIn(other, code.value(), kiosk(), key()));
        refused("queue.unknown-appointment", () -> checkingIn.checkIn(unit, "nothing", kiosk(), key()));
        clock.set(MONDAY.atTime(9, 16));
        refused("queue.appointment-late", () -> checkingIn.checkIn(unit, code.value(), kiosk(), key()));
    }

    @Test
    void an_absence_is_excused_by_the_manager_with_a_reason_only() {
        PublicCode code = book(at(MONDAY.atTime(9, 0)), phone());
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        var id = appointments.find(code).orElseThrow().id();
        refused("queue.not-absent", () -> booking.excuse(id, "مرض", manager));
        clock.set(MONDAY.atTime(9, 16));
        checkingIn.round();
        assertThat(state(code)).isEqualTo(Appointment.State.ABSENT);
        refused("queue.excuse-needed", () -> booking.excuse(id, " ", manager));
        refused("queue.not-the-manager", () -> booking.excuse(id, "مرض", HallPeople.someone(unit, Role.CLERK)));
        booking.excuse(id, "دخل المستشفى", manager);
        assertThat(state(code)).isEqualTo(Appointment.State.EXCUSED);
    }

    @Test
    void a_phone_holds_two_open_appointments_at_most() {
        String phone = phone();
        book(at(MONDAY.atTime(9, 0)), phone);
        book(at(MONDAY.atTime(10, 0)), phone);
        refused("queue.booked-enough", () -> book(at(MONDAY.atTime(11, 0)), phone));
    }

    @Test
    void what_is_no_slot_is_refused() {
        for (String time : List.of(
                "2026-02-02T09:10", "2026-02-06T09:00", "2026-02-02T14:00", "2026-01-29T09:00", "2027-02-01T09:00")) {
            refused("queue.slot-unknown", () -> book(at(LocalDateTime.parse(time)), phone()));
        }
    }

    @Test
    void everything_wrong_with_a_wish_is_said_at_once() {
        assertThatThrownBy(
                        () -> booking.book(new Booking.Wish(unit, HallPeople.BUILDING, null, "12", "abc"), null, key()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("phone", "request", "slot"));
    }

    private boolean books(Instant slot) {
        try {
            book(slot, phone());
            return true;
        } catch (Refusal full) {
            assertThat(full.code()).isEqualTo("queue.slot-full");
            return false;
        }
    }

    private PublicCode book(Instant slot, String phone) {
        var wish = new Booking.Wish(unit, HallPeople.BUILDING, slot, phone, "");
        return new PublicCode(booking.book(wish, null, key()).code());
    }

    private Appointment.State state(PublicCode code) {
        return appointments.find(code).orElseThrow().state();
    }

    private int left(Instant slot) {
        return slots.free(halls.of(unit), "A", CairoTime.date(slot)).stream()
                .filter(one -> one.startsAt().equals(slot))
                .mapToInt(Slot::left)
                .findFirst()
                .orElse(0);
    }

    private List<Instant> reminders(PublicCode code) {
        return new ArrayList<>(jdbc.sql("""
                SELECT due_at FROM queue.reminder r JOIN queue.appointment a ON a.id = r.appointment
                WHERE a.code = :code AND r.cancelled_at IS NULL ORDER BY due_at
                """)
                .param("code", code.value())
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list());
    }

    private static Instant at(LocalDateTime inCairo) {
        return inCairo.atZone(CairoTime.ZONE).toInstant();
    }

    private static String phone() {
        return "010%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
