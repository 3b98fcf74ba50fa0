package org.shubbak.portal.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.portal.GivingRating;
import org.shubbak.portal.GivingRating.Asked;
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

/** The one question about the service, behind the QR at the delivery window and at the end of tracking. */
@Controller
class RatingPages {

    private final GivingRating giving;

    RatingPages(GivingRating giving) {
        this.giving = giving;
    }

    @GetMapping("/track/{number}/rating")
    ModelAndView ask(@PathVariable String number, @RequestParam(defaultValue = "") String k) {
        Asked asked = giving.asked(number, k);
        return page(asked, k, RatingForm.of(asked.given()), FormErrors.NONE);
    }

    @PostMapping("/track/{number}/rating")
    ModelAndView give(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String k,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(required = false) @Nullable String words,
            RedirectAttributes next) {
        Asked asked = giving.asked(number, k);
        try {
            giving.give(number, k, score, words);
        } catch (Refusal refusal) {
            var page = page(asked, k, RatingForm.typed(score, words), FormErrors.of(refusal));
            page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
            return page;
        }
        Flash.done(next, "portal.rating.thanks");
        return new ModelAndView("redirect:/track/" + asked.number() + "/rating?k=" + k);
    }

    private static ModelAndView page(Asked asked, String key, RatingForm typed, FormErrors errors) {
        var page = new ModelAndView("portal/rating");
        page.addObject("asked", asked);
        page.addObject("key", key);
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }
}
