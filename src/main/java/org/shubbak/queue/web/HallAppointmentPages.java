package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.appointment.Appointments;
import org.shubbak.queue.appointment.Booking;
import org.shubbak.queue.appointment.CheckingIn;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
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

/** The appointments of a centre's day: the manager's list, and the kiosk at which people report. */
@Controller
class HallAppointmentPages {

    private final Appointments appointments;
    private final Booking booking;
    private final CheckingIn checkingIn;
    private final Devices devices;
    private final ServicesShown services;
    private final Organisation organisation;
    private final Clock clock;

    HallAppointmentPages(
            Appointments appointments,
            Booking booking,
            CheckingIn checkingIn,
            Devices devices,
            ServicesShown services,
            Organisation organisation,
            Clock clock) {
        this.appointments = appointments;
        this.booking = booking;
        this.checkingIn = checkingIn;
        this.devices = devices;
        this.services = services;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/hall/appointments")
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        LocalDate shown = day == null ? CairoTime.today(clock) : day;
        model.addAttribute("day", shown);
        model.addAttribute("appointments", appointments.of(me.unit(), shown));
        model.addAttribute("services", services);
        return "queue/appointments/list";
    }

    @PostMapping("/hall/appointments/{id}/excuse")
    String excuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            booking.excuse(id, reason, me);
            Flash.done(next, "queue.appointment.excused");
        } catch (Refusal no) {
            Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        }
        return "redirect:/hall/appointments";
    }

    @GetMapping("/kiosk/{token}/appointment")
    String report(@PathVariable String token, Model model) {
        return draw(token, FormErrors.NONE, model);
    }

    @PostMapping("/kiosk/{token}/appointment")
    String checkIn(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String appointment,
            @RequestParam(required = false) @Nullable String commandKey,
            HttpServletResponse response,
            Model model) {
        Device kiosk = devices.known(token, Device.Kind.KIOSK);
        try {
            var given = checkingIn.checkIn(kiosk.unit(), appointment, kiosk.actor(), CommandKeys.of(commandKey));
            return "redirect:/kiosk/" + token + "/tickets/" + given.code();
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            return draw(token, FormErrors.of(no), model);
        }
    }

    private String draw(String token, FormErrors errors, Model model) {
        Device kiosk = devices.known(token, Device.Kind.KIOSK);
        model.addAttribute("token", token);
        model.addAttribute("unit", organisation.unit(kiosk.unit()));
        model.addAttribute("errors", errors);
        return "queue/kiosk/appointment";
    }
}
