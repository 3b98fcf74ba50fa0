package org.shubbak.queue.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.live.HallReading;
import org.shubbak.queue.ticket.MovingPeople;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.web.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The manager's page of the hall: what happens now. */
@Controller
class HallPages {

    private final HallReading reading;
    private final ChangingHall changing;
    private final TakingSeat seats;
    private final MovingPeople moving;
    private final Organisation organisation;
    private final ServicesShown services;

    HallPages(
            HallReading reading,
            ChangingHall changing,
            TakingSeat seats,
            MovingPeople moving,
            Organisation organisation,
            ServicesShown services) {
        this.reading = reading;
        this.changing = changing;
        this.seats = seats;
        this.moving = moving;
        this.organisation = organisation;
        this.services = services;
    }

    @GetMapping("/hall")
    String hall(@AuthenticationPrincipal CurrentStaff me, Model model) {
        fill(model, me);
        return "queue/hall";
    }

    /** The picture alone, which the page fetches every few seconds. */
    @GetMapping("/hall/now")
    String now(@AuthenticationPrincipal CurrentStaff me, Model model) {
        fill(model, me);
        return "queue/hallNow";
    }

    @PostMapping("/hall/stop")
    String stop(@RequestParam boolean stopped, @AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        return saying(next, stopped ? "queue.hall.stopped" : "queue.hall.resumed", () -> changing.stop(stopped, me));
    }

    @PostMapping("/hall/message")
    String message(
            @RequestParam(defaultValue = "") String arabic,
            @RequestParam(defaultValue = "") String english,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, "queue.hall.message-set", () -> changing.say(arabic, english, me));
    }

    @PostMapping("/hall/windows/close")
    String close(@RequestParam UUID window, @AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        return saying(next, "queue.hall.closed-window", () -> seats.close(window, me));
    }

    @PostMapping("/hall/windows/seat")
    String seat(
            @RequestParam UUID window,
            @RequestParam(required = false) @Nullable UUID person,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, "queue.hall.seated", () -> {
            if (person == null) {
                throw Refusal.of(Refusal.Kind.INVALID, "queue.person-without-role");
            }
            seats.seat(window, new StaffId(person), me);
        });
    }

    @PostMapping("/hall/move")
    String move(
            @RequestParam UUID ticket,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, "queue.hall.moved", () -> moving.toLine(ticket, line, me, CommandKeys.of(commandKey)));
    }

    @PostMapping("/hall/carry-over")
    String carryOver(
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, "queue.hall.carried", () -> moving.carryOver(me, CommandKeys.of(commandKey)));
    }

    private void fill(Model model, CurrentStaff me) {
        model.addAttribute("state", reading.of(me.unit()));
        model.addAttribute("services", services);
        model.addAttribute("staff", organisation.staffOf(me.unit()));
        model.addAttribute("leftOver", moving.leftOver(me));
    }

    private static String saying(RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            Flash.done(next, done);
        } catch (Refusal no) {
            if (!no.code().startsWith("queue.")) {
                throw no;
            }
            Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        }
        return "redirect:/hall";
    }
}
