package org.shubbak.oversight.web.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.people.Certificates;
import org.shubbak.oversight.network.people.Courses;
import org.shubbak.oversight.network.people.Posts;
import org.shubbak.oversight.network.people.Transferring;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
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

/** The people of a centre: posts, certificates, and who may be moved. */
@Controller
class PeoplePages {

    private final Posts posts;
    private final Certificates certificates;
    private final Courses courses;
    private final Transferring transferring;
    private final Planners planners;
    private final Organisation organisation;
    private final Scope scope;

    PeoplePages(
            Posts posts,
            Certificates certificates,
            Courses courses,
            Transferring transferring,
            Planners planners,
            Organisation organisation,
            Scope scope) {
        this.posts = posts;
        this.certificates = certificates;
        this.courses = courses;
        this.transferring = transferring;
        this.planners = planners;
        this.organisation = organisation;
        this.scope = scope;
    }

    @GetMapping("/people")
    ModelAndView people(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) @Nullable String unit) {
        return page(unit, Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/people/{act:posts|certificates|transfers|returns}")
    ModelAndView act(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var it = new Sent(sent);
        try {
            run(act, it, me);
        } catch (Refusal refusal) {
            ModelAndView view = page(it.get("unit"), sent, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "network.done." + act);
        return new ModelAndView(
                "redirect:/people?unit=" + shown(it.get("unit"), me).value());
    }

    private void run(String act, Sent it, CurrentStaff me) {
        switch (act) {
            case "posts" ->
                posts.need(
                        shown(it.get("unit"), me),
                        new Posts.Typing(it.get("role"), it.get("needed"), it.version()),
                        me,
                        it.key());
            case "certificates" ->
                certificates.record(
                        new Certificates.Typing(
                                it.get("staff"), it.get("course"), it.get("certificate"), it.get("certified")),
                        me,
                        it.key());
            case "transfers" ->
                transferring.transfer(
                        new Transferring.Typing(
                                it.get("staff"),
                                it.get("toUnit"),
                                it.get("transferKind"),
                                it.get("exception"),
                                it.get("begins"),
                                it.get("ends"),
                                it.get("transferReason")),
                        me,
                        it.key());
            default -> transferring.bringBack(it.get("number"), me, it.key());
        }
    }

    private UnitId shown(@Nullable String unit, CurrentStaff me) {
        return scope.of(me).stream()
                .filter(one -> one.value().equals(unit))
                .findFirst()
                .orElseGet(() -> {
                    if (unit != null && !unit.isBlank()) {
                        throw Refusal.of(Refusal.Kind.FORBIDDEN, "oversight.other-centre");
                    }
                    return me.unit();
                });
    }

    private ModelAndView page(@Nullable String unit, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        UnitId shown = shown(unit, me);
        return new ModelAndView("oversight/network/people")
                .addObject("unit", shown)
                .addObject(
                        "units", scope.of(me).stream().map(organisation::unit).toList())
                .addObject("posts", posts.of(shown, me))
                .addObject("shortages", posts.shortages(me))
                .addObject("people", posts.people(shown, me))
                .addObject("certificates", certificates.of(shown, me))
                .addObject("courses", courses.open(shown))
                .addObject("away", transferring.away(me))
                .addObject("plans", planners.plansIn(me, organisation.governorateOf(shown)))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
