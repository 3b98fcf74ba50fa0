package org.shubbak.queue.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.live.WindowReading;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.queue.ticket.TurnReason;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of somebody at a window (صفحة الشباك): call, serve, next, each one key. */
@Controller
class WindowPages {

    private static final int SHOWN = 12;

    private final WindowReading reading;
    private final TakingSeat seats;
    private final CallingNext calling;
    private final AtWindow atWindow;
    private final ComingBack comingBack;
    private final Onward onward;
    private final ServicesShown services;
    private final Clock clock;

    WindowPages(
            WindowReading reading,
            TakingSeat seats,
            CallingNext calling,
            AtWindow atWindow,
            ComingBack comingBack,
            Onward onward,
            ServicesShown services,
            Clock clock) {
        this.reading = reading;
        this.seats = seats;
        this.calling = calling;
        this.atWindow = atWindow;
        this.comingBack = comingBack;
        this.onward = onward;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/window")
    String window(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return draw("queue/window", me, model);
    }

    /** Who waits, is on hold or is away, alone: the page fetches it every few seconds. */
    @GetMapping("/window/people")
    String people(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return draw("queue/windowPeople", me, model);
    }

    private String draw(String page, CurrentStaff me, Model model) {
        model.addAttribute("view", reading.of(me));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("reasons", TurnReason.CODES);
        model.addAttribute("services", services);
        model.addAttribute("now", clock.instant());
        return page;
    }

    /** The bar above the intake, the till and the delivery: whom I have, and the keys. */
    @GetMapping("/window/bar")
    String bar(@AuthenticationPrincipal CurrentStaff me, Model model) {
        model.addAttribute("view", reading.of(me));
        return "queue/bar";
    }

    @PostMapping("/window/seat")
    String sit(@RequestParam UUID window, @AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        return saying(next, () -> seats.sit(window, me));
    }

    @PostMapping("/window/leave")
    String leave(@AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        return saying(next, () -> seats.leave(me));
    }

    /** Ends the visit at my window, calls the next and opens what he came for. */
    @PostMapping("/window/next")
    String next(
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            onward.leaveBehind(reading.current(me), me);
            return "redirect:" + onward.of(calling.next(me, CommandKeys.of(commandKey)), me);
        } catch (Refusal no) {
            return said(no, next);
        }
    }

    @PostMapping("/window/call")
    String callChosen(
            @RequestParam UUID ticket,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            onward.leaveBehind(reading.current(me), me);
            return "redirect:" + onward.of(calling.outOfTurn(ticket, reason, me, CommandKeys.of(commandKey)), me);
        } catch (Refusal no) {
            return said(no, next);
        }
    }

    @PostMapping("/window/act")
    String act(
            @RequestParam TicketAct act,
            @RequestParam UUID ticket,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            var there = reading.current(me);
            var outcome = atWindow.act(act, ticket, me, CommandKeys.of(commandKey));
            if (there == null || !there.id().equals(ticket)) {
                return "redirect:/window";
            }
            if (!outcome.state().atWindow()) {
                onward.leaveBehind(there, me);
            }
            return act == TicketAct.SERVE ? "redirect:" + onward.of(there, me) : "redirect:/window";
        } catch (Refusal no) {
            return said(no, next);
        }
    }

    /** Opens again what the person at my window came for. */
    @PostMapping("/window/open")
    String open(@AuthenticationPrincipal CurrentStaff me) {
        var there = reading.current(me);
        return "redirect:" + (there == null ? "/window" : onward.of(there, me));
    }

    @PostMapping("/window/transfer")
    String transfer(
            @RequestParam UUID ticket,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, () -> {
            onward.leaveBehind(reading.current(me), me);
            atWindow.transfer(ticket, line, me, CommandKeys.of(commandKey));
        });
    }

    @PostMapping("/window/back")
    String back(
            @RequestParam UUID ticket,
            @RequestParam(required = false) @Nullable String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        return saying(next, () -> comingBack.back(ticket, me, CommandKeys.of(commandKey)));
    }

    private static String saying(RedirectAttributes next, Runnable act) {
        try {
            act.run();
            return "redirect:/window";
        } catch (Refusal no) {
            return said(no, next);
        }
    }

    /** A no about the moment is said on the window's page, where the way on is; every other no has its own page. */
    private static String said(Refusal no, RedirectAttributes next) {
        if (!no.code().startsWith("queue.")) {
            throw no;
        }
        Flash.failed(next, "refusal." + no.code(), no.args().toArray());
        return "redirect:/window";
    }
}
