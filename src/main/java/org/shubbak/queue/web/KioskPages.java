package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.kiosk.GivingAtKiosk;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kiosk's pages (كشك القاعة): what did you come for, do you have these, here is your number. */
@Controller
class KioskPages {

    private static final int MOST = 24;
    private static final int LONGEST = 100;

    private final KioskFrame frame;
    private final GivingAtKiosk giving;
    private final ServicesShown services;

    KioskPages(KioskFrame frame, GivingAtKiosk giving, ServicesShown services) {
        this.frame = frame;
        this.giving = giving;
        this.services = services;
    }

    @GetMapping("/kiosk/{token}")
    String start(@PathVariable String token, Model model) {
        Device kiosk = frame.kiosk(token, model);
        giving.prepare(kiosk);
        return frame.start(kiosk, FormErrors.NONE, model);
    }

    @GetMapping("/kiosk/{token}/services")
    String services(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            Model model) {
        frame.kiosk(token, model);
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<ServiceDefinition> found = sector.isEmpty()
                ? services.search(typed, MOST)
                : services.all().stream()
                        .filter(service -> service.sectorEn().equals(sector))
                        .toList();
        model.addAttribute("q", typed);
        model.addAttribute("found", found);
        return "queue/kiosk/services";
    }

    @GetMapping("/kiosk/{token}/services/{code}")
    String service(@PathVariable String token, @PathVariable String code, HttpServletResponse response, Model model) {
        Device kiosk = frame.kiosk(token, model);
        try {
            return draw(serviceOf(code), FormErrors.NONE, model);
        } catch (Refusal unknown) {
            return frame.back(kiosk, unknown, response, model);
        }
    }

    @PostMapping("/kiosk/{token}/services/{code}")
    String forService(
            @PathVariable String token,
            @PathVariable String code,
            @RequestParam(defaultValue = "NONE") String claimed,
            @RequestParam(required = false) @Nullable String commandKey,
            HttpServletResponse response,
            Model model) {
        Device kiosk = frame.kiosk(token, model);
        ServiceDefinition service = null;
        try {
            service = serviceOf(code);
            TakeTicket wanted = TakeTicket.forService(kiosk.unit(), service.code(), claim(claimed), "kiosk");
            return "redirect:/kiosk/" + token + "/tickets/"
                    + giving.give(wanted, kiosk, CommandKeys.of(commandKey)).code();
        } catch (Refusal no) {
            if (service == null) {
                return frame.back(kiosk, no, response, model);
            }
            response.setStatus(no.kind().status());
            model.addAttribute("claimed", claim(claimed));
            return draw(service, FormErrors.of(no), model);
        }
    }

    private static String draw(ServiceDefinition service, FormErrors errors, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("errors", errors);
        return "queue/kiosk/service";
    }

    private ServiceDefinition serviceOf(String code) {
        return services.all().stream()
                .filter(service -> service.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code));
    }

    private static Priority claim(String typed) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(typed) && priority.claimable()) {
                return priority;
            }
        }
        return Priority.NONE;
    }
}
