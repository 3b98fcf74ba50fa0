package org.shubbak.queue.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.notifications.TextMessagesFixture;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HallCentre
class AppointmentMessagesModuleTests {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 2, 3, 9, 0);

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands hands;

    @Autowired
    private Booking booking;

    @Autowired
    private Appointments appointments;

    @Autowired
    private AppointmentMessages withoutGateway;

    @Autowired
    private Messages messages;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PublicAddress address;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private AppointmentMessages told;
    private UnitId unit;

    @BeforeEach
    void aCentreWithAGateway() {
        hands.set(HallClock.BEGIN);
        unit = people.aCentre();
        var texts = TextMessagesFixture.withGateway(jdbc, clock);
        told = new AppointmentMessages(appointments, texts, messages, organisation, address, clock);
        jdbc.sql("UPDATE queue.reminder SET cancelled_at = now() WHERE sent_at IS NULL")
                .update();
    }

    @Test
    void a_booking_is_confirmed_and_reminded_a_day_and_two_hours_before() {
        Appointment appointment = book(NINE, "010");
        told.booked(appointment);
        assertThat(texts(appointment))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "حُجز موعدك", "3/2", "09:00", appointment.code().value())
                        .doesNotContain("\u2068", "⟦"));
        hands.set(NINE.minusDays(1).minusMinutes(1));
        told.round();
        assertThat(kinds(appointment)).containsExactly("appointment.booked");
        hands.set(NINE.minusDays(1));
        told.round();
        told.round();
        assertThat(kinds(appointment)).containsExactly("appointment.booked", "appointment.reminder");
        hands.set(NINE.minusHours(2));
        told.round();
        assertThat(kinds(appointment))
                .containsExactly("appointment.booked", "appointment.reminder", "appointment.reminder");
    }

    @Test
    void after_a_night_without_power_only_one_reminder_is_written_and_none_when_it_is_too_late() {
        Appointment appointment = book(NINE, "011");
        Appointment late = book(NINE, "012");
        hands.set(NINE.minusHours(1));
        told.round();
        assertThat(kinds(appointment)).containsExactly("appointment.reminder");
        hands.set(NINE);
        assertThat(kinds(late)).hasSize(1);
        Appointment other = book(NINE.plusHours(3), "010");
        hands.set(NINE.plusHours(3).minusMinutes(10));
        told.round();
        assertThat(kinds(other)).isEmpty();
    }

    @Test
    void a_moved_or_cancelled_appointment_is_not_reminded_of_what_does_not_hold() {
        Appointment moved = book(NINE, "010");
        hands.set(NINE.minusDays(1));
        told.round();
        told.forget(moved);
        assertThat(jdbc.sql("SELECT state FROM notifications.message WHERE subject = :id")
                        .param("id", moved.id())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        Appointment cancelled = book(NINE.plusHours(1), "010");
        booking.cancel(cancelled.code(), key());
        hands.set(NINE.minusHours(1));
        told.round();
        assertThat(kinds(cancelled)).isEmpty();
    }

    @Test
    void a_telephone_without_messages_and_a_house_without_gateway_are_told_the_truth() {
        Appointment landline = bookFor("0552301234", NINE);
        assertThat(told.reach(landline.phone())).isFalse();
        told.booked(landline);
        assertThat(kinds(landline)).isEmpty();
        Appointment mobile = book(NINE, "010");
        assertThat(withoutGateway.areSent()).isFalse();
        assertThat(withoutGateway.reach(mobile.phone())).isFalse();
        withoutGateway.booked(mobile);
        assertThat(kinds(mobile)).isEmpty();
    }

    @Test
    void a_clerk_moves_and_cancels_for_citizens_of_his_own_centre_only() {
        Appointment appointment = book(NINE, "010");
        CurrentStaff clerk = HallPeople.someone(unit, Role.CLERK);
        CurrentStaff stranger = HallPeople.stranger();
        refused(
                "queue.unknown-appointment",
                () -> booking.moveFor(appointment.code(), at(NINE.plusHours(1)), stranger, key()));
        booking.moveFor(appointment.code(), at(NINE.plusHours(1)), clerk, key());
        refused("queue.unknown-appointment", () -> booking.cancelFor(appointment.code(), stranger, key()));
        String key = key();
        booking.cancelFor(appointment.code(), clerk, key);
        booking.cancelFor(appointment.code(), clerk, key);
        assertThat(appointments.find(appointment.code()).orElseThrow().state()).isEqualTo(Appointment.State.CANCELLED);
        assertThat(jdbc.sql("SELECT act FROM audit.journal WHERE subject = :id AND staff_id = :staff ORDER BY seq")
                        .param("id", appointment.id())
                        .param("staff", clerk.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("appointment.moved", "appointment.cancelled");
    }

    private Appointment book(LocalDateTime when, String operator) {
        return bookFor(operator + "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)), when);
    }

    private Appointment bookFor(String phone, LocalDateTime when) {
        var wish = new Booking.Wish(unit, HallPeople.BUILDING, at(when), phone, "");
        String code = booking.book(wish, null, key()).code();
        return appointments.find(new PublicCode(code)).orElseThrow();
    }

    private List<String> texts(Appointment appointment) {
        return read(appointment.id(), "text");
    }

    private List<String> kinds(Appointment appointment) {
        return read(appointment.id(), "kind");
    }

    private List<String> read(UUID subject, String column) {
        return jdbc.sql("SELECT %s FROM notifications.message WHERE subject = :subject ORDER BY due_at, kind"
                        .formatted(column))
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDateTime inCairo) {
        return inCairo.atZone(CairoTime.ZONE).toInstant();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
