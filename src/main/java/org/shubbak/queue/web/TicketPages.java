package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.kiosk.TicketImage;
import org.shubbak.queue.kiosk.TicketView;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.live.PhoneState;
import org.shubbak.queue.live.Seen;
import org.shubbak.queue.texting.AskingForText;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A ticket's page on its holder's phone; it needs no script. */
@Controller
class TicketPages {

    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final FollowingTicket following;
    private final AskingForText asking;
    private final ComingBack comingBack;
    private final TicketImage image;
    private final LiveStreams streams;
    private final LiveHalls live;
    private final PhoneWords words;
    private final Messages messages;
    private final PublicAddress address;

    TicketPages(
            FollowingTicket following,
            AskingForText asking,
            ComingBack comingBack,
            TicketImage image,
            LiveStreams streams,
            LiveHalls live,
            PhoneWords words,
            Messages messages,
            PublicAddress address) {
        this.following = following;
        this.asking = asking;
        this.comingBack = comingBack;
        this.image = image;
        this.streams = streams;
        this.live = live;
        this.words = words;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/t/{code}")
    String ticket(@PathVariable String code, Model model) {
        TicketView ticket = following.of(code);
        model.addAttribute("ticket", ticket);
        model.addAttribute("offer", asking.offer(code, ticket.state(), ticket.today() && !ticket.offline()));
        return "queue/ticket";
    }

    /** What changes on the page, for its script when its stream does not hold. */
    @GetMapping("/t/{code}/now")
    @ResponseBody
    Map<String, Object> now(@PathVariable String code, Locale locale) {
        TicketView ticket = following.of(code);
        Integer window = ticket.window();
        return words.of(new PhoneState(ticket.state(), ticket.place(), window == null ? 0 : window), locale);
    }

    @GetMapping("/t/{code}/live")
    void live(@PathVariable String code, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Seen ticket = following.follow(code);
        if (ticket == null) {
            streams.refuse(response);
        } else {
            streams.open(request, response, stream -> live.follow(ticket, state -> words.frame(state, locale), stream));
        }
    }

    @PostMapping("/t/{code}/leave")
    String leave(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String commandKey,
            RedirectAttributes next) {
        return acting(code, next, "queue.ticket.left", known -> comingBack.giveUp(known, CommandKeys.of(commandKey)));
    }

    @PostMapping("/t/{code}/back")
    String back(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String commandKey,
            RedirectAttributes next) {
        return acting(code, next, "queue.ticket.back", known -> comingBack.back(known, CommandKeys.of(commandKey)));
    }

    /** The ticket as a picture for 80 mm paper. */
    @GetMapping("/t/{code}/ticket.png")
    ResponseEntity<byte[]> picture(@PathVariable String code, Locale locale) {
        TicketView ticket = following.of(code);
        var place = ticket.place();
        var minutes = place == null ? null : place.minutes();
        List<String> lines = place == null
                ? List.of(text(locale, "queue.paper.keep"))
                : minutes == null
                        ? List.of(text(locale, "queue.ahead", place.ahead()))
                        : List.of(
                                text(locale, "queue.ahead", place.ahead()),
                                text(locale, "queue.range", minutes.fromMinutes(), minutes.toMinutes()));
        var paper = new TicketImage.Paper(
                locale.getLanguage().equals("en")
                        ? ticket.unit().nameEn()
                        : ticket.unit().nameAr(),
                ticket.number(),
                lines,
                address.of("/t/" + ticket.code()),
                List.of(
                        text(locale, "queue.paper.follow"),
                        TAKEN.format(ticket.arrivedAt().atZone(CairoTime.ZONE))));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(image.png(paper));
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.text(locale, key, args);
    }

    private static String acting(String code, RedirectAttributes next, String done, Consumer<PublicCode> act) {
        PublicCode known =
                PublicCode.read(code).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
        try {
            act.accept(known);
            Flash.done(next, done);
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.NOT_FOUND) {
                throw no;
            }
            Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        }
        return "redirect:/t/" + known.value();
    }
}
