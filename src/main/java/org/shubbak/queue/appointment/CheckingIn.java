package org.shubbak.queue.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with an appointment is at the kiosk: he gets a ticket with its priority. Whoever does not come is absent. */
@Component
public class CheckingIn {

    static final Duration EARLY = Duration.ofMinutes(30);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    static final Duration LATE = Duration.ofMinutes(15);
    private static final int MOST_A_ROUND = 200;

    private final Commands commands;
    private final Appointments appointments;
    private final AppointmentMessages messages;
    private final TakingTicket taking;
    private final Journal journal;
    private final Clock clock;

    CheckingIn(
            Commands commands,
            Appointments appointments,
            AppointmentMessages messages,
            TakingTicket taking,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.appointments = appointments;
        this.messages = messages;
        this.taking = taking;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the ticket of an appointment.
     *
     * @param typed the appointment's code, its page's address, or the phone it was booked with
     * @throws Refusal {@code queue.unknown-appointment}, {@code queue.appointment-early} with the time, {@code
     *     queue.appointment-late}, {@code queue.appointment-over}, and those of {@link TakingTicket#take}
     */
    @Transactional
    public GivenTicket checkIn(UnitId unit, String typed, Actor by, String commandKey) {
        return commands.once(
                commandKey + ":in",
                by,
                "check-in:" + typed,
                GivenTicket.class,
                () -> give(unit, typed, by, commandKey));
    }

    private GivenTicket give(UnitId unit, String typed, Actor by, String commandKey) {
        Appointment appointment = find(unit, typed)
                .flatMap(found -> appointments.lock(found.id()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-appointment")
                        .at("appointment"));
        requireTime(appointment);
        appointments.end(appointment, Appointment.State.CAME, null);
        messages.forget(appointment);
        return taking.take(
                new TakeTicket(
                        unit,
                        Line.Kind.INTAKE,
                        appointment.service(),
                        appointment.requestNumber(),
                        Priority.APPOINTMENT,
                        "appointment",
                        appointment.id()),
                by,
                commandKey);
    }

    private void requireTime(Appointment appointment) {
        if (appointment.state() != Appointment.State.BOOKED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.appointment-over").at("appointment");
        }
        Instant now = clock.instant();
        if (now.isBefore(appointment.startsAt().minus(EARLY))) {
            String when = WHEN.format(appointment.startsAt().atZone(CairoTime.ZONE));
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.appointment-early", when)
                    .at("appointment");
        }
        if (now.isAfter(appointment.startsAt().plus(LATE))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.appointment-late").at("appointment");
        }
    }

    private Optional<Appointment> find(UnitId unit, String typed) {
        String last = typed.strip().replaceFirst("^.*/", "");
        Optional<Appointment> byCode = PublicCode.read(last).flatMap(appointments::find);
        return byCode.isPresent()
                ? byCode.filter(one -> one.unit().equals(unit))
                : PhoneNumber.read(typed)
                        .flatMap(phone -> appointments
                                .booked(phone, clock.instant().minus(LATE))
                                .stream()
                                .filter(one -> one.unit().equals(unit))
                                .findFirst());
    }

    /** Whoever did not come a quarter of an hour after his time is absent. */
    @Transactional
    public void round() {
        for (UUID id : appointments.missed(clock.instant().minus(LATE), MOST_A_ROUND)) {
            Appointment appointment = appointments.lock(id).orElseThrow();
            if (appointment.state() == Appointment.State.BOOKED) {
                appointments.end(appointment, Appointment.State.ABSENT, null);
                journal.record(
                        JournalEntry.act(Actor.SYSTEM, "appointment.absent", appointment.id(), appointment.unit()));
            }
        }
    }
}
