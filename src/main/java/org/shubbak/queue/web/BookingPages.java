package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.appointment.Appointment;
import org.shubbak.queue.appointment.AppointmentMessages;
import org.shubbak.queue.appointment.Appointments;
import org.shubbak.queue.appointment.Booking;
import org.shubbak.queue.appointment.Slots;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk books, moves and cancels appointments for citizens on the phone or at his window. */
@Controller
class BookingPages {

    private static final int MOST = 12;
    private static final int LONGEST = 100;

    /** What the clerk chose and typed. */
    record BookingForm(
            @Nullable String service,
            @Nullable String slot,
            @Nullable String phone,
            @Nullable String request,
            @Nullable String commandKey) {}

    private final Booking booking;
    private final Appointments appointments;
    private final AppointmentMessages messages;
    private final Slots slots;
    private final Halls halls;
    private final ServicesShown services;
    private final Clock clock;

    BookingPages(
            Booking booking,
            Appointments appointments,
            AppointmentMessages messages,
            Slots slots,
            Halls halls,
            ServicesShown services,
            Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.messages = messages;
        this.slots = slots;
        this.halls = halls;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/bookings")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        LocalDate shown = day == null ? CairoTime.today(clock) : day;
        model.addAttribute("day", shown);
        model.addAttribute("appointments", appointments.of(me.unit(), shown));
        model.addAttribute("services", services);
        return "queue/bookings/day";
    }

    @GetMapping("/bookings/new")
    String start(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        if (!service.isBlank()) {
            return times(new BookingForm(service, "", "", "", null), day, FormErrors.NONE, me, model);
        }
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        model.addAttribute("q", typed);
        model.addAttribute("found", typed.isBlank() ? List.of() : services.search(typed, MOST));
        return "queue/bookings/search";
    }

    @PostMapping("/bookings/new")
    String book(
            @ModelAttribute BookingForm form,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal CurrentStaff me,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            var wish = new Booking.Wish(
                    me.unit(), code(form.service()), instant(form.slot()), text(form.phone()), text(form.request()));
            String code =
                    booking.book(wish, me, CommandKeys.of(form.commandKey())).code();
            Flash.done(next, "queue.bookings.booked", code);
            return "redirect:/bookings/" + code;
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            return times(form, day, FormErrors.of(no), me, model);
        }
    }

    @GetMapping("/bookings/{code}")
    String appointment(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        Appointment appointment = found(code, me);
        model.addAttribute("appointment", appointment);
        model.addAttribute("service", services.current(appointment.service()));
        model.addAttribute("texts", messages.reach(appointment.phone()));
        slots(appointment.line(), day, halls.of(me.unit()), model);
        return "queue/bookings/appointment";
    }

    @PostMapping("/bookings/{code}/move")
    String move(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        PublicCode known = found(code, me).code();
        return saying(
                known,
                next,
                "queue.bookings.moved",
                () -> booking.moveFor(known, instant(slot), me, CommandKeys.of(commandKey)));
    }

    @PostMapping("/bookings/{code}/cancel")
    String cancel(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        PublicCode known = found(code, me).code();
        return saying(
                known,
                next,
                "queue.bookings.cancelled",
                () -> booking.cancelFor(known, me, CommandKeys.of(commandKey)));
    }

    private static String saying(PublicCode code, RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            Flash.done(next, done);
        } catch (Refusal no) {
            Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        }
        return "redirect:/bookings/" + code.value();
    }

    private String times(BookingForm form, @Nullable LocalDate day, FormErrors errors, CurrentStaff me, Model model) {
        Hall hall = halls.of(me.unit());
        var service = services.current(code(form.service()));
        var line = hall.lineOf(service).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.service-not-here"));
        slots(line.prefix(), day, hall, model);
        model.addAttribute("service", service);
        model.addAttribute("phone", text(form.phone()));
        model.addAttribute("request", text(form.request()));
        model.addAttribute("errors", errors);
        return "queue/bookings/times";
    }

    private void slots(String line, @Nullable LocalDate day, Hall hall, Model model) {
        List<LocalDate> days = slots.days(hall);
        LocalDate chosen = day == null ? slots.first(hall, line, days) : day;
        model.addAttribute("days", days);
        model.addAttribute("day", chosen);
        model.addAttribute("slots", chosen == null ? List.of() : slots.free(hall, line, chosen));
    }

    private Appointment found(String code, CurrentStaff me) {
        return PublicCode.read(code)
                .flatMap(appointments::find)
                .filter(one -> one.unit().equals(me.unit()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-appointment"));
    }

    private ServiceCode code(@Nullable String typed) {
        return services.all().stream()
                .map(one -> one.code())
                .filter(one -> one.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", text(typed)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable Instant instant(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Instant.parse(typed);
        } catch (DateTimeParseException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.slot-unknown").at("slot");
        }
    }
}
