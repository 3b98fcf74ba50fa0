package org.shubbak.portal.web;

import java.nio.charset.StandardCharsets;
import org.shubbak.portal.Standing;
import org.shubbak.requests.GivingLateNotice;
import org.shubbak.requests.TrackedRequest;
import org.shubbak.requests.Tracking;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The applicant tells a higher authority from his tracking page that the time of his request is over. */
@Controller
class MyLateNoticePages {

    private final GivingLateNotice giving;
    private final Tracking tracking;

    MyLateNoticePages(GivingLateNotice giving, Tracking tracking) {
        this.giving = giving;
        this.tracking = tracking;
    }

    /** The address of a form that came back with errors, asked for again by the language switch. */
    @GetMapping("/track/{number}/late-notice")
    String back(@PathVariable String number, @RequestParam(defaultValue = "") String k) {
        return "redirect:" + address(number, k);
    }

    @PostMapping("/track/{number}/late-notice")
    ModelAndView give(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String k,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String commandKey,
            RedirectAttributes next) {
        try {
            var given = giving.byApplicant(number, k, identity, commandKey);
            Flash.done(next, "portal.late-notice.given");
            return new ModelAndView("redirect:" + address(given.number(), k));
        } catch (Refusal refusal) {
            return tracking.byKey(number, k)
                    .map(request -> again(request, identity, refusal))
                    .orElseThrow(() -> refusal);
        }
    }

    private static ModelAndView again(TrackedRequest request, String identity, Refusal refusal) {
        var page = new ModelAndView("portal/request");
        page.addObject("request", request);
        page.addObject("standing", Standing.of(request));
        page.addObject("errors", FormErrors.of(refusal));
        page.addObject("identity", identity);
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }

    private static String address(String number, String key) {
        return "/track/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8) + "?k="
                + UriUtils.encodeQueryParam(key, StandardCharsets.UTF_8);
    }
}
