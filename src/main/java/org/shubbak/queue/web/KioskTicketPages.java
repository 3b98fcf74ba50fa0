package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.QrCode;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.kiosk.GivingAtKiosk;
import org.shubbak.queue.kiosk.ScannedCode;
import org.shubbak.queue.kiosk.TicketView;
import org.shubbak.queue.texting.AskingForText;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.shared.Refusal;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is scanned at a kiosk, and the number it gave. */
@Controller
class KioskTicketPages {

    private final KioskFrame frame;
    private final GivingAtKiosk giving;
    private final FollowingTicket following;
    private final AskingForText asking;
    private final ScannedCode scanned;
    private final PublicAddress address;

    KioskTicketPages(
            KioskFrame frame,
            GivingAtKiosk giving,
            FollowingTicket following,
            AskingForText asking,
            ScannedCode scanned,
            PublicAddress address) {
        this.frame = frame;
        this.giving = giving;
        this.following = following;
        this.asking = asking;
        this.scanned = scanned;
        this.address = address;
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
        Device kiosk = frame.kiosk(token, model);
        String key = CommandKeys.of(commandKey);
        try {
            var back = scanned.ticket(scan, key);
            if (back.isPresent()) {
                return "redirect:/kiosk/" + token + "/tickets/" + back.get();
            }
            TakeTicket wanted =
                    TakeTicket.forRequest(kiosk.unit(), kind, scanned.request(scan), Priority.NONE, "kiosk");
            return "redirect:/kiosk/" + token + "/tickets/"
                    + giving.give(wanted, kiosk, key).code();
        } catch (Refusal no) {
            return frame.back(kiosk, no, response, model);
        }
    }

    @GetMapping("/kiosk/{token}/tickets/{code}")
    String ticket(@PathVariable String token, @PathVariable String code, HttpServletResponse response, Model model) {
        Device kiosk = frame.kiosk(token, model);
        try {
            TicketView ticket = following.of(code);
            model.addAttribute("ticket", ticket);
            model.addAttribute("offer", asking.offer(code, ticket.state(), ticket.today() && !ticket.offline()));
            model.addAttribute("qr", QrCode.svg(address.of("/t/" + ticket.code())));
            return "queue/kiosk/ticket";
        } catch (Refusal unknown) {
            return frame.back(kiosk, unknown, response, model);
        }
    }
}
