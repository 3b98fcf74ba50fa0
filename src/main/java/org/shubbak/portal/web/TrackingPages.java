package org.shubbak.portal.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.portal.GivingRating;
import org.shubbak.portal.Standing;
import org.shubbak.requests.TrackedRequest;
import org.shubbak.requests.Tracking;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A citizen follows a request by its number and the end of his phone number, or by his receipt's QR. */
@Controller
class TrackingPages {

    private final Tracking tracking;
    private final GivingRating rating;

    TrackingPages(Tracking tracking, GivingRating rating) {
        this.tracking = tracking;
        this.rating = rating;
    }

    @GetMapping("/track")
    ModelAndView ask() {
        return form(new TrackingForm("", ""), FormErrors.NONE);
    }

    /** Leads to the address that the receipt's QR holds, so that the page can be kept and opened again. */
    @PostMapping("/track")
    ModelAndView find(TrackingForm typed) {
        try {
            var found = tracking.byPhone(typed.checkedNumber(), typed.checkedDigits())
                    .orElseThrow(TrackingPages::noMatch);
            return new ModelAndView("redirect:/track/" + found.number() + "?k=" + found.trackingKey());
        } catch (Refusal refusal) {
            return refused(typed, refusal);
        }
    }

    @GetMapping("/track/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(required = false) @Nullable String k) {
        if (k == null) {
            return form(new TrackingForm(number, ""), FormErrors.NONE);
        }
        return tracking.byKey(number, k)
                .map(this::page)
                .orElseGet(() -> refused(new TrackingForm(number, ""), noMatch()));
    }

    private ModelAndView page(TrackedRequest request) {
        var page = new ModelAndView("portal/request");
        page.addObject("request", request);
        page.addObject("standing", Standing.of(request));
        if (request.state().ended()) {
            var asked = rating.asked(request.number(), request.trackingKey());
            page.addObject("asked", asked);
            page.addObject("rating", RatingForm.of(asked.given()));
        }
        return page;
    }

    private static ModelAndView refused(TrackingForm typed, Refusal refusal) {
        var page = form(typed, FormErrors.of(refusal));
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }

    private static ModelAndView form(TrackingForm typed, FormErrors errors) {
        var page = new ModelAndView("portal/track");
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }

    /** The same sentence whether the number or the digits are wrong. */
    private static Refusal noMatch() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "portal.no-match").at("number");
    }
}
