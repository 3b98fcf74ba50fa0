package org.shubbak.queue.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.shubbak.notifications.TextMessage;
import org.shubbak.notifications.TextMessages;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told by text message about an appointment (تذكير بالموعد): that it is booked or moved, and reminders a day and two
 * hours before. A reminder is written when its time has come, so that it tells the appointment as it is then.
 */
@Component
public class AppointmentMessages {

    private static final Locale ARABIC = Locale.of("ar");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d/M", Locale.forLanguageTag("ar-u-nu-latn"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<Duration> BEFORE = List.of(Duration.ofDays(1), Duration.ofHours(2));
    private static final Duration CONFIRMATION_HOLDS = Duration.ofHours(2);
    /** Nearer to its time a reminder helps nobody. */
    private static final Duration TOO_LATE = Duration.ofMinutes(15);

    private static final int MOST_A_ROUND = 200;

    private final Appointments appointments;
    private final TextMessages texts;
    private final Messages messages;
    private final Organisation organisation;
    private final PublicAddress address;
    private final Clock clock;

    AppointmentMessages(
            Appointments appointments,
            TextMessages texts,
            Messages messages,
            Organisation organisation,
            PublicAddress address,
            Clock clock) {
        this.appointments = appointments;
        this.texts = texts;
        this.messages = messages;
        this.organisation = organisation;
        this.address = address;
        this.clock = clock;
    }

    /** Whether messages are sent at all; pages say so when none will come. */
    public boolean areSent() {
        return texts.areSent();
    }

    /** Whether messages reach this phone. */
    public boolean reach(PhoneNumber phone) {
        return areSent() && (phone.isMobile() || phone.value().startsWith("+"));
    }

    void booked(Appointment appointment) {
        plan(appointment);
        send(appointment, "booked", clock.instant(), clock.instant().plus(CONFIRMATION_HOLDS));
    }

    void moved(Appointment appointment) {
        plan(appointment);
        send(appointment, "moved", clock.instant(), clock.instant().plus(CONFIRMATION_HOLDS));
    }

    /** It is moved, cancelled or used: what has not been sent about it is not sent any more. */
    void forget(Appointment appointment) {
        appointments.forgetReminders(appointment, clock.instant());
        texts.cancel(appointment.id());
    }

    /**
     * Hands reminders over whose time has come; of several for one appointment the latest. The appointment is not locked:
     * whoever moves it waits for its reminders, and then finds the message to cancel.
     */
    @Transactional
    public void round() {
        if (!areSent()) {
            return;
        }
        appointments
                .takeDueReminders(clock.instant(), MOST_A_ROUND)
                .forEach((id, due) -> appointments
                        .find(id)
                        .filter(one -> one.state() == Appointment.State.BOOKED)
                        .filter(one -> clock.instant().isBefore(one.startsAt().minus(TOO_LATE)))
                        .ifPresent(
                                one -> send(one, "reminder", due, one.startsAt().minus(TOO_LATE))));
    }

    private void plan(Appointment appointment) {
        for (Duration before : BEFORE) {
            Instant due = appointment.startsAt().minus(before);
            if (due.isAfter(clock.instant())) {
                appointments.remind(appointment, due);
            }
        }
    }

    private void send(Appointment appointment, String kind, Instant due, Instant expires) {
        if (reach(appointment.phone())) {
            String text = text(appointment, kind);
            texts.send(
                    new TextMessage(appointment.id(), "appointment." + kind, appointment.phone(), text, due, expires));
        }
    }

    private String text(Appointment appointment, String kind) {
        ZonedDateTime start = appointment.startsAt().atZone(CairoTime.ZONE);
        String told = messages.text(
                ARABIC,
                "queue.text." + kind,
                organisation.unit(appointment.unit()).nameAr(),
                DAY.format(start),
                TIME.format(start),
                address.of("/appointments/" + appointment.code().value()));
        return withoutIsolates(told);
    }

    /** Marks of direction are for pages; a phone shows them as boxes, and they cost letters. */
    private static String withoutIsolates(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "");
    }
}
