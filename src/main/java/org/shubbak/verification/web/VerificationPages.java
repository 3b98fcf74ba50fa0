package org.shubbak.verification.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.SigningPapers;
import org.shubbak.verification.Outcome;
import org.shubbak.verification.ReceiptVerdict;
import org.shubbak.verification.Verdict;
import org.shubbak.verification.Verifications;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Anybody checks a paper: by its QR, or by typing its code. */
@Controller
class VerificationPages {

    private final Verifications verifications;
    private final PublicAddress address;
    private final SigningPapers signing;

    VerificationPages(Verifications verifications, PublicAddress address, SigningPapers signing) {
        this.verifications = verifications;
        this.address = address;
        this.signing = signing;
    }

    @GetMapping("/L/{code}")
    ModelAndView check(@PathVariable String code) {
        var verdict = verifications.check(code);
        return verdict.outcome() == Outcome.UNKNOWN
                ? verifications.receipt(code).map(this::receipt).orElseGet(() -> licence(verdict))
                : licence(verdict);
    }

    private ModelAndView receipt(ReceiptVerdict verdict) {
        var page = new ModelAndView("verification/receipt");
        page.addObject("verdict", verdict);
        page.addObject("address", address.of(""));
        page.addObject("root", signing.root());
        return page;
    }

    private ModelAndView licence(Verdict verdict) {
        var page = new ModelAndView("verification/verdict");
        page.addObject("verdict", verdict);
        page.addObject("address", address.of(""));
        page.addObject("root", signing.root());
        page.setStatus(verdict.outcome() == Outcome.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        return page;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) @Nullable String code) {
        if (code == null) {
            return form("", FormErrors.NONE);
        }
        return PublicCode.read(code)
                .map(right -> new ModelAndView("redirect:/L/" + right))
                .orElseGet(() -> wrong(code));
    }

    private static ModelAndView wrong(String typed) {
        var refusal =
                Refusal.of(Refusal.Kind.INVALID, typed.isBlank() ? "verification.empty" : "verification.not-a-code");
        var page = form(typed, FormErrors.of(refusal.at("code")));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(String typed, FormErrors errors) {
        var page = new ModelAndView("verification/ask");
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }
}
