package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.documents.QrCode;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.kiosk.GivingAtKiosk;
import org.shubbak.queue.kiosk.ScannedCode;
import org.shubbak.queue.kiosk.TicketView;
import org.shubbak.queue.texting.AskingForText;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
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

    private final Devices devices;
    private final GivingAtKiosk giving;
    private final FollowingTicket following;
    private final AskingForText asking;
    private final ServicesShown services;
    private final ScannedCode scanned;
    private final Organisation organisation;
    private final PublicAddress address;

    KioskPages(
            Devices devices,
            GivingAtKiosk giving,
            FollowingTicket following,
            AskingForText asking,
            ServicesShown services,
            ScannedCode scanned,
            Organisation organisation,
            PublicAddress address) {
        this.devices = devices;
        this.giving = giving;
        this.following = following;
        this.asking = asking;
        this.services = services;
        this.scanned = scanned;
        this.organisation = organisation;
        this.address = address;
    }

    @GetMapping("/kiosk/{token}")
    String start(@PathVariable String token, Model model) {
        Device kiosk = kiosk(token, model);
        giving.prepare(kiosk);
        return start(FormErrors.NONE, model);
    }

    @GetMapping("/kiosk/{token}/services")
    String services(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            Model model) {
        kiosk(token, model);
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
    String service(@PathVariable String token, @PathVariable String code, Model model) {
        kiosk(token, model);
        return draw(serviceOf(code), FormErrors.NONE, model);
    }

    @PostMapping("/kiosk/{token}/services/{code}")
    String forService(
            @PathVariable String token,
            @PathVariable String code,
            @RequestParam(defaultValue = "NONE") String claimed,
            @RequestParam(required = false) @Nullable String commandKey,
            HttpServletResponse response,
            Model model) {
        Device kiosk = kiosk(token, model);
        ServiceDefinition service = serviceOf(code);
        try {
            TakeTicket wanted = TakeTicket.forService(kiosk.unit(), service.code(), claim(claimed), "kiosk");
            return given(token, giving.give(wanted, kiosk, CommandKeys.of(commandKey)));
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            return draw(service, FormErrors.of(no), model);
        }
    }

    /** Paying or collecting, with the receipt scanned or without it; or coming back with a ticket. */
    @PostMapping("/kiosk/{token}/scan")
    String scan(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String scan,
            @RequestParam(defaultValue = "DELIVERY") Line.Kind kind,
            @RequestParam(required = false) @Nullable String commandKey,
            HttpServletResponse response,
            Model model) {
        Device kiosk = kiosk(token, model);
        String key = CommandKeys.of(commandKey);
        try {
            var back = scanned.ticket(scan, key);
            if (back.isPresent()) {
                return "redirect:/kiosk/" + token + "/tickets/" + back.get();
            }
            TakeTicket wanted =
                    TakeTicket.forRequest(kiosk.unit(), kind, scanned.request(scan), Priority.NONE, "kiosk");
            return given(token, giving.give(wanted, kiosk, key));
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            return start(FormErrors.of(no), model);
        }
    }

    @GetMapping("/kiosk/{token}/tickets/{code}")
    String ticket(@PathVariable String token, @PathVariable String code, Model model) {
        kiosk(token, model);
        TicketView ticket = following.of(code);
        model.addAttribute("ticket", ticket);
        model.addAttribute("offer", asking.offer(code, ticket.state(), ticket.today() && !ticket.offline()));
        model.addAttribute("qr", QrCode.svg(address.of("/t/" + ticket.code())));
        return "queue/kiosk/ticket";
    }

    private Device kiosk(String token, Model model) {
        Device kiosk = devices.known(token, Device.Kind.KIOSK);
        model.addAttribute("token", token);
        model.addAttribute("unit", organisation.unit(kiosk.unit()));
        return kiosk;
    }

    private String start(FormErrors errors, Model model) {
        model.addAttribute("sectors", services.sectors());
        model.addAttribute("errors", errors);
        return "queue/kiosk/start";
    }

    private static String draw(ServiceDefinition service, FormErrors errors, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("errors", errors);
        return "queue/kiosk/service";
    }

    private static String given(String token, GivenTicket given) {
        return "redirect:/kiosk/" + token + "/tickets/" + given.code();
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
