package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.QrCode;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.kiosk.TicketView;
import org.shubbak.queue.texting.AskingForText;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a text message when one is nearly up, on the ticket's page and at the kiosk. */
@Controller
class TextPages {

    private final AskingForText asking;
    private final FollowingTicket following;
    private final Devices devices;
    private final Organisation organisation;
    private final PublicAddress address;

    TextPages(
            AskingForText asking,
            FollowingTicket following,
            Devices devices,
            Organisation organisation,
            PublicAddress address) {
        this.asking = asking;
        this.following = following;
        this.devices = devices;
        this.organisation = organisation;
        this.address = address;
    }

    @PostMapping("/t/{code}/text")
    String ask(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String commandKey,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            asking.ask(code(code), phone, locale, CommandKeys.of(commandKey));
        } catch (Refusal no) {
            requireKnown(no);
            response.setStatus(no.kind().status());
            draw(code, phone, no, model);
            return "queue/ticket";
        }
        Flash.done(next, "queue.text.done");
        return "redirect:/t/" + code(code).value();
    }

    @PostMapping("/t/{code}/text/forget")
    String forget(@PathVariable String code, RedirectAttributes next) {
        asking.forget(code(code));
        Flash.done(next, "queue.text.forgotten");
        return "redirect:/t/" + code(code).value();
    }

    @PostMapping("/kiosk/{token}/tickets/{code}/text")
    String askAtKiosk(
            @PathVariable String token,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String commandKey,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Device kiosk = devices.known(token, Device.Kind.KIOSK);
        try {
            asking.ask(code(code), phone, locale, CommandKeys.of(commandKey));
        } catch (Refusal no) {
            requireKnown(no);
            response.setStatus(no.kind().status());
            TicketView ticket = draw(code, phone, no, model);
            model.addAttribute("token", token);
            model.addAttribute("unit", organisation.unit(kiosk.unit()));
            model.addAttribute("qr", QrCode.svg(address.of("/t/" + ticket.code())));
            return "queue/kiosk/ticket";
        }
        return "redirect:/kiosk/" + token + "/tickets/" + code(code).value();
    }

    @PostMapping("/kiosk/{token}/tickets/{code}/text/forget")
    String forgetAtKiosk(@PathVariable String token, @PathVariable String code) {
        devices.known(token, Device.Kind.KIOSK);
        asking.forget(code(code));
        return "redirect:/kiosk/" + token + "/tickets/" + code(code).value();
    }

    private TicketView draw(String code, String phone, Refusal no, Model model) {
        TicketView ticket = following.of(code);
        model.addAttribute("ticket", ticket);
        model.addAttribute("offer", asking.offer(code, ticket.state(), ticket.today()));
        model.addAttribute("phone", phone);
        model.addAttribute("errors", FormErrors.of(no));
        return ticket;
    }

    private static void requireKnown(Refusal no) {
        if (no.kind() == Refusal.Kind.NOT_FOUND) {
            throw no;
        }
    }

    private static PublicCode code(String typed) {
        return PublicCode.read(typed).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
    }
}
