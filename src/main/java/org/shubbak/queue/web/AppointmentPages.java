package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.documents.QrCode;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.appointment.Appointment;
import org.shubbak.queue.appointment.AppointmentMessages;
import org.shubbak.queue.appointment.Appointments;
import org.shubbak.queue.appointment.Booking;
import org.shubbak.queue.appointment.Slots;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Booking an appointment: centre and service, then day and time; and the appointment's own page. */
@Controller
class AppointmentPages {

    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private final Booking booking;
    private final Appointments appointments;
    private final Slots slots;
    private final Halls halls;
    private final ServicesShown services;
    private final Organisation organisation;
    private final AppointmentMessages messages;
    private final PublicAddress address;

    AppointmentPages(
            Booking booking,
            Appointments appointments,
            Slots slots,
            Halls halls,
            ServicesShown services,
            Organisation organisation,
            AppointmentMessages messages,
            PublicAddress address) {
        this.booking = booking;
        this.appointments = appointments;
        this.slots = slots;
        this.halls = halls;
        this.services = services;
        this.organisation = organisation;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/appointments")
    String start(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        model.addAttribute("units", organisation.units());
        model.addAttribute("unit", unit);
        model.addAttribute("q", typed);
        model.addAttribute("found", unit.isBlank() ? List.of() : services.search(typed, MOST));
        return "queue/appointments/start";
    }

    @GetMapping("/appointments/{unit}/{service}")
    String times(
            @PathVariable String unit,
            @PathVariable String service,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            Model model) {
        return draw(HallFigurePages.read(unit), serviceOf(service), day, "", "", FormErrors.NONE, model);
    }

    @PostMapping("/appointments/{unit}/{service}")
    String book(
            @PathVariable String unit,
            @PathVariable String service,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal @Nullable CurrentStaff me,
            HttpServletResponse response,
            Model model) {
        UnitId centre = HallFigurePages.read(unit);
        ServiceCode code = serviceOf(service).code();
        try {
            var wish = new Booking.Wish(centre, code, instant(slot), phone, request);
            return "redirect:/appointments/"
                    + booking.book(wish, me, CommandKeys.of(commandKey)).code();
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            return draw(centre, serviceOf(service), day, phone, request, FormErrors.of(no), model);
        }
    }

    @GetMapping("/appointments/{code}")
    String appointment(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Appointment appointment = found(code);
        Hall hall = halls.of(appointment.unit());
        List<LocalDate> days = slots.days(hall);
        LocalDate chosen = day == null ? slots.first(hall, appointment.line(), days) : day;
        model.addAttribute("appointment", appointment);
        model.addAttribute("unit", organisation.unit(appointment.unit()));
        model.addAttribute("service", services.current(appointment.service()));
        model.addAttribute("days", days);
        model.addAttribute("day", chosen);
        model.addAttribute("slots", chosen == null ? List.of() : slots.free(hall, appointment.line(), chosen));
        model.addAttribute("texts", messages.reach(appointment.phone()));
        model.addAttribute("qr", QrCode.svg(address.of("/appointments/" + appointment.code())));
        return "queue/appointments/booked";
    }

    @PostMapping("/appointments/{code}/move")
    String move(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(required = false) @Nullable String commandKey,
            RedirectAttributes next) {
        PublicCode known = found(code).code();
        return saying(
                known,
                next,
                "queue.appointment.moved",
                () -> booking.move(known, instant(slot), CommandKeys.of(commandKey)));
    }

    @PostMapping("/appointments/{code}/cancel")
    String cancel(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String commandKey,
            RedirectAttributes next) {
        PublicCode known = found(code).code();
        return saying(
                known, next, "queue.appointment.cancelled", () -> booking.cancel(known, CommandKeys.of(commandKey)));
    }

    private static String saying(PublicCode code, RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            Flash.done(next, done);
        } catch (Refusal no) {
            Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        }
        return "redirect:/appointments/" + code.value();
    }

    private String draw(
            UnitId unit,
            ServiceDefinition service,
            @Nullable LocalDate day,
            String phone,
            String request,
            FormErrors errors,
            Model model) {
        Hall hall = halls.of(unit);
        var line = hall.lineOf(service).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.service-not-here"));
        List<LocalDate> days = slots.days(hall);
        LocalDate chosen = day == null ? slots.first(hall, line.prefix(), days) : day;
        model.addAttribute("unit", organisation.unit(unit));
        model.addAttribute("service", service);
        model.addAttribute("days", days);
        model.addAttribute("day", chosen);
        model.addAttribute("slots", chosen == null ? List.of() : slots.free(hall, line.prefix(), chosen));
        model.addAttribute("texts", messages.areSent());
        model.addAttribute("phone", phone);
        model.addAttribute("request", request);
        model.addAttribute("errors", errors);
        return "queue/appointments/times";
    }

    private Appointment found(String code) {
        return PublicCode.read(code)
                .flatMap(appointments::find)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-appointment"));
    }

    private ServiceDefinition serviceOf(String code) {
        return services.all().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code));
    }

    private static @Nullable Instant instant(String typed) {
        try {
            return typed.isBlank() ? null : Instant.parse(typed);
        } catch (DateTimeParseException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.slot-unknown").at("slot");
        }
    }
}
