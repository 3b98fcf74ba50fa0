package org.shubbak.queue.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Ids;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books, moves and cancels appointments (حجز موعد), by the citizen himself or by a clerk for him. */
@Component
public class Booking {

    private static final int MOST_A_PHONE = 2;
    private static final int LONGEST_NOTE = 200;

    /** What somebody asks for; the phone and the request's number as typed. */
    public record Wish(
            UnitId unit, ServiceCode service, @Nullable Instant slot, String phone, String request) {}

    /** The code of an appointment. */
    public record Booked(String code) {}

    private final Commands commands;
    private final Halls halls;
    private final ServicesShown services;
    private final Slots slots;
    private final Appointments appointments;
    private final AppointmentMessages messages;
    private final Journal journal;
    private final Clock clock;

    Booking(
            Commands commands,
            Halls halls,
            ServicesShown services,
            Slots slots,
            Appointments appointments,
            AppointmentMessages messages,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.halls = halls;
        this.services = services;
        this.slots = slots;
        this.appointments = appointments;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Books; the same command sent again gets the first appointment.
     *
     * @param staff who books for the citizen; null when he does it himself
     * @throws Refusal {@code queue.slot-unknown}, {@code queue.slot-full}, {@code queue.phone-invalid}, {@code
     *     queue.request-invalid}, {@code queue.booked-enough}, {@code queue.service-not-here}
     */
    @Transactional
    public Booked book(Wish wish, @Nullable CurrentStaff staff, String commandKey) {
        Actor by = staff == null ? Actor.citizen("appointment") : staff.actor();
        List<Object> fingerprint =
                List.of(wish.unit(), wish.service(), String.valueOf(wish.slot()), wish.phone(), wish.request());
        return commands.once(commandKey, by, fingerprint, Booked.class, () -> make(wish, staff, by));
    }

    /** The holder moves it to another slot; the old place is free at once. */
    @Transactional
    public Booked move(PublicCode code, @Nullable Instant to, String commandKey) {
        return move(known(code, null), to, holder(code), commandKey);
    }

    /**
     * Somebody of the centre moves it for the holder.
     *
     * @throws Refusal {@code queue.unknown-appointment} for one of another centre, and those of {@link #book}
     */
    @Transactional
    public Booked moveFor(PublicCode code, @Nullable Instant to, CurrentStaff clerk, String commandKey) {
        return move(known(code, clerk), to, clerk.actor(), commandKey);
    }

    /** The holder gives the place back; not an absence, as long as its time has not begun. */
    @Transactional
    public Booked cancel(PublicCode code, String commandKey) {
        return cancel(known(code, null), holder(code), commandKey);
    }

    /** Somebody of the centre cancels it for the holder. */
    @Transactional
    public Booked cancelFor(PublicCode code, CurrentStaff clerk, String commandKey) {
        return cancel(known(code, clerk), clerk.actor(), commandKey);
    }

    private Booked move(Appointment known, @Nullable Instant to, Actor by, String commandKey) {
        List<Object> fingerprint = List.of("move", known.id(), String.valueOf(to));
        return commands.once(commandKey, by, fingerprint, Booked.class, () -> change(stillOpen(known), wanted(to), by));
    }

    private Booked cancel(Appointment known, Actor by, String commandKey) {
        return commands.once(commandKey, by, List.of("cancel", known.id()), Booked.class, () -> {
            Appointment appointment = stillOpen(known);
            if (!clock.instant().isBefore(appointment.startsAt())) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "queue.appointment-begun");
            }
            slots.giveBack(appointment);
            appointments.end(appointment, Appointment.State.CANCELLED, null);
            messages.forget(appointment);
            tell("appointment.cancelled", appointment, by);
            return new Booked(appointment.code().value());
        });
    }

    /** The manager notes that an absence had a reason. */
    @Transactional
    public void excuse(UUID id, String reason, CurrentStaff manager) {
        if (!manager.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
        String why = ArabicText.clean(reason, LONGEST_NOTE);
        if (why.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.excuse-needed");
        }
        Appointment appointment = appointments
                .lock(id)
                .filter(one -> one.unit().equals(manager.unit()))
                .orElseThrow(Booking::unknown);
        if (appointment.state() != Appointment.State.ABSENT) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.not-absent");
        }
        appointments.end(appointment, Appointment.State.EXCUSED, why);
        tell("appointment.excused", appointment, manager.actor());
    }

    private Booked make(Wish wish, @Nullable CurrentStaff staff, Actor by) {
        Hall hall = halls.of(wish.unit());
        Line line = hall.lineOf(services.current(wish.service()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "queue.service-not-here"));
        PhoneNumber phone = checked(wish);
        if (appointments.booked(phone, clock.instant()).size() >= MOST_A_PHONE) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.booked-enough", MOST_A_PHONE)
                    .at("phone");
        }
        Instant slot = wanted(wish.slot());
        slots.take(hall, line.prefix(), slot);
        Appointment appointment = new Appointment(
                Ids.next(),
                PublicCode.random(),
                wish.unit(),
                line.prefix(),
                wish.service(),
                SerialNumber.read(wish.request()).map(SerialNumber::value).orElse(null),
                phone,
                slot,
                Appointment.State.BOOKED,
                0);
        appointments.insert(
                appointment, clock.instant(), staff == null ? null : staff.id().value());
        messages.booked(appointment);
        tell("appointment.booked", appointment, by);
        return new Booked(appointment.code().value());
    }

    private Booked change(Appointment appointment, Instant to, Actor by) {
        slots.take(halls.of(appointment.unit()), appointment.line(), to);
        slots.giveBack(appointment);
        messages.forget(appointment);
        appointments.move(appointment, to);
        messages.moved(appointments.lock(appointment.id()).orElseThrow());
        tell("appointment.moved", appointment, by);
        return new Booked(appointment.code().value());
    }

    private static PhoneNumber checked(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        if (wish.slot() == null) {
            errors.add(FieldError.of("slot", "queue.slot-unknown"));
        }
        PhoneNumber phone = PhoneNumber.read(wish.phone()).orElse(null);
        if (phone == null) {
            errors.add(FieldError.of("phone", "queue.phone-invalid"));
        }
        if (!wish.request().isBlank() && SerialNumber.read(wish.request()).isEmpty()) {
            errors.add(FieldError.of("request", "queue.request-invalid"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return Objects.requireNonNull(phone);
    }

    private static Instant wanted(@Nullable Instant slot) {
        if (slot == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.slot-unknown").at("slot");
        }
        return slot;
    }

    private Appointment known(PublicCode code, @Nullable CurrentStaff staff) {
        return appointments
                .find(code)
                .flatMap(found -> appointments.lock(found.id()))
                .filter(one -> staff == null || one.unit().equals(staff.unit()))
                .orElseThrow(Booking::unknown);
    }

    private static Appointment stillOpen(Appointment appointment) {
        if (appointment.state() != Appointment.State.BOOKED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.appointment-over");
        }
        return appointment;
    }

    private void tell(String act, Appointment appointment, Actor by) {
        Map<String, String> detail = Map.of("starts", appointment.startsAt().toString());
        journal.record(JournalEntry.act(by, act, appointment.id(), appointment.unit(), detail));
    }

    private static Actor holder(PublicCode code) {
        return Actor.citizen("appointment " + code.value());
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-appointment");
    }
}
