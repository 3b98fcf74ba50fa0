package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.shubbak.notifications.TextMessages;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.ChangingLines;
import org.shubbak.queue.hall.ChangingWindows;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.hall.TextSetting;
import org.shubbak.queue.live.HallReading;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the manager sets the hall up: rules, slides, lines, windows. */
@Controller
class HallSetUpPages {

    private final HallReading reading;
    private final ChangingHall hall;
    private final ChangingLines lines;
    private final ChangingWindows windows;
    private final TextSetting textSetting;
    private final TextMessages texts;
    private final ServicesShown services;
    private final Organisation organisation;

    HallSetUpPages(
            HallReading reading,
            ChangingHall hall,
            ChangingLines lines,
            ChangingWindows windows,
            TextSetting textSetting,
            TextMessages texts,
            ServicesShown services,
            Organisation organisation) {
        this.reading = reading;
        this.hall = hall;
        this.lines = lines;
        this.windows = windows;
        this.textSetting = textSetting;
        this.texts = texts;
        this.services = services;
        this.organisation = organisation;
    }

    @GetMapping("/hall/setup")
    String setUp(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return draw(FormErrors.NONE, me, model);
    }

    @PostMapping("/hall/rules")
    String rules(
            @ModelAttribute HallForms.Rules form,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", typed);
        return setting(model, response, next, me, () -> hall.set(form.settings(), form.seen(), me));
    }

    @PostMapping("/hall/slides")
    String slides(
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") List<String> place,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return setting(model, response, next, me, () -> hall.slides(HallForms.slides(place), version, me));
    }

    @PostMapping("/hall/texts")
    String texts(
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String textAhead,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", typed);
        return setting(
                model,
                response,
                next,
                me,
                () -> textSetting.set(HallForms.number("textAhead", textAhead), version, me));
    }

    @PostMapping("/hall/windows")
    String window(
            @ModelAttribute HallForms.Window form,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", typed);
        return setting(model, response, next, me, () -> windows.set(form.id(), form.profile(), form.seen(), me));
    }

    @PostMapping("/hall/lines")
    String add(
            @ModelAttribute HallForms.LineForm form,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("added", form.shown());
        return setting(model, response, next, me, () -> lines.add(form.line(), form.seen(), me));
    }

    @PostMapping("/hall/lines/change")
    String change(
            @ModelAttribute HallForms.LineForm form,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("changed", form.shown());
        return setting(model, response, next, me, () -> lines.change(form.line(), form.seen(), me));
    }

    @PostMapping("/hall/lines/move")
    String move(
            @RequestParam String prefix,
            @RequestParam boolean up,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return setting(model, response, next, me, () -> lines.reorder(prefix, up, version, me));
    }

    @PostMapping("/hall/lines/retire")
    String retire(
            @RequestParam String prefix,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return setting(model, response, next, me, () -> lines.retire(prefix, version, me));
    }

    private String setting(
            Model model, HttpServletResponse response, RedirectAttributes next, CurrentStaff me, Runnable act) {
        try {
            act.run();
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            if (no.errors().isEmpty()) {
                // It is about what others changed meanwhile: the page shows how it is now.
                model.addAttribute("typed", Map.of());
            }
            return draw(FormErrors.of(no), me, model);
        }
        Flash.done(next, "queue.hall.set");
        return "redirect:/hall/setup";
    }

    private String draw(FormErrors errors, CurrentStaff me, Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        model.addAttribute("state", reading.of(me.unit()));
        model.addAttribute("staff", organisation.staffOf(me.unit()));
        model.addAttribute("sectors", services.sectors());
        model.addAttribute("textAhead", textSetting.ahead(me.unit()));
        model.addAttribute("texts", texts.areSent());
        model.addAttribute("errors", errors);
        return "queue/setup";
    }
}
