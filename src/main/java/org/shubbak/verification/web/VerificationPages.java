package org.shubbak.verification.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.SigningPapers;
import org.shubbak.verification.CheckingFiles;
import org.shubbak.verification.DrawnVerdict;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Anybody checks a paper: by its QR, or by typing its code. */
@Controller
class VerificationPages {

    private static final long LARGEST = 8L << 20;

    private final Verifications verifications;
    private final PublicAddress address;
    private final SigningPapers signing;
    private final CheckingFiles files;

    VerificationPages(Verifications verifications, PublicAddress address, SigningPapers signing, CheckingFiles files) {
        this.verifications = verifications;
        this.files = files;
        this.address = address;
        this.signing = signing;
    }

    @GetMapping("/L/{code}")
    ModelAndView check(@PathVariable String code) {
        var verdict = verifications.check(code);
        return verdict.outcome() == Outcome.UNKNOWN
                ? verifications
                        .receipt(code)
                        .map(this::receipt)
                        .or(() -> verifications.drawn(code).map(this::drawn))
                        .orElseGet(() -> licence(verdict))
                : licence(verdict);
    }

    private ModelAndView drawn(DrawnVerdict verdict) {
        var page = new ModelAndView("verification/drawn");
        page.addObject("verdict", verdict);
        page.addObject("address", address.of(""));
        page.addObject("root", signing.root());
        return page;
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

    /** The PDF file of a paper: its QR, and what its seal says. */
    @PostMapping("/verify")
    ModelAndView file(@RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty() || file.getSize() > LARGEST) {
            var refusal = Refusal.of(Refusal.Kind.INVALID, file.isEmpty() ? "seals.no-file" : "seals.file-too-large");
            var page = form("", FormErrors.of(refusal.at("file")));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var page = new ModelAndView("verification/file");
        page.addObject("verdict", files.check(file.getBytes()));
        page.addObject("address", address.of(""));
        return page;
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
