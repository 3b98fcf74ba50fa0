package org.shubbak.oversight.web.network;

import java.util.Map;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.people.Courses;
import org.shubbak.oversight.network.people.PostStandards;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists behind the people: training courses, and how many people a centre of a kind needs. */
@Controller
class ListPages {

    private final Courses courses;
    private final PostStandards standards;
    private final Planners planners;
    private final Organisation organisation;

    ListPages(Courses courses, PostStandards standards, Planners planners, Organisation organisation) {
        this.courses = courses;
        this.standards = standards;
        this.planners = planners;
        this.organisation = organisation;
    }

    @GetMapping("/people/lists")
    ModelAndView lists(@AuthenticationPrincipal CurrentStaff me) {
        return page(Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/people/lists/{act:courses|course|withdrawn|back|standard}")
    ModelAndView act(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        try {
            run(act, new Sent(sent), me);
        } catch (Refusal refusal) {
            ModelAndView view = page(sent, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "network.done.lists." + act);
        return new ModelAndView("redirect:/people/lists");
    }

    private void run(String act, Sent it, CurrentStaff me) {
        switch (act) {
            case "courses" -> courses.add(course(it, "code"), me, it.key());
            case "course" -> courses.change(course(it, "of"), it.version(), me, it.key());
            case "standard" ->
                standards.set(
                        new PostStandards.Typing(it.get("kind"), it.get("role"), it.get("standard"), it.version()),
                        me,
                        it.key());
            default -> courses.withdraw(it.get("of"), act.equals("withdrawn"), it.version(), me, it.key());
        }
    }

    private static Courses.Typing course(Sent it, String code) {
        return new Courses.Typing(it.get(code), it.get("courseAr"), it.get("courseEn"), it.get("months"));
    }

    private ModelAndView page(Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        var shown = courses.shown(me);
        return new ModelAndView("oversight/network/lists")
                .addObject("courses", shown)
                .addObject(
                        "kept",
                        shown.stream()
                                .filter(course -> courses.keeps(me, course))
                                .map(Courses.Course::code)
                                .toList())
                .addObject("governorates", organisation.governorates())
                .addObject("standards", standards.all())
                .addObject("ministry", me.has(Role.MINISTRY))
                .addObject("plans", planners.plans(me))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
