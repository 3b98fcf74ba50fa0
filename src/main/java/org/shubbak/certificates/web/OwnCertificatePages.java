package org.shubbak.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Base64;
import org.shubbak.certificates.ChangingTrust;
import org.shubbak.certificates.PresentingCertificate;
import org.shubbak.certificates.TrustAct;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An official's page of his own certificate. */
@Controller
@RequestMapping("/me/certificate")
class OwnCertificatePages {

    private final PresentingCertificate presenting;
    private final ChangingTrust changing;

    OwnCertificatePages(PresentingCertificate presenting, ChangingTrust changing) {
        this.presenting = presenting;
        this.changing = changing;
    }

    @GetMapping
    String show(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return page(me, FormErrors.NONE, model);
    }

    /** What the token is to sign, to prove that the certificate is his. */
    @PostMapping("/challenge")
    @ResponseBody
    String challenge(HttpServletRequest request, @AuthenticationPrincipal CurrentStaff me) {
        var origin = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("")
                .replaceQuery(null)
                .toUriString();
        return presenting.challenge(origin, me);
    }

    @PostMapping
    String present(
            @RequestParam(defaultValue = "") String chain,
            @RequestParam(defaultValue = "") String signature,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            presenting.present(
                    Arrays.stream(chain.split(" "))
                            .map(OwnCertificatePages::bytes)
                            .toList(),
                    bytes(signature),
                    me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, FormErrors.of(refusal), model);
        }
        Flash.done(next, "certificates.presented");
        return "redirect:/me/certificate";
    }

    @PostMapping("/lost")
    String lost(
            @RequestParam(defaultValue = "") String certificate,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            changing.propose(TrustAct.UNBIND, certificate, reason, me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, FormErrors.of(refusal), model);
        }
        Flash.done(next, "certificates.proposed");
        return "redirect:/me/certificate";
    }

    private String page(CurrentStaff me, FormErrors errors, Model model) {
        model.addAttribute("mine", presenting.of(me));
        model.addAttribute("errors", errors);
        return "certificates/own";
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "certificates.unreadable");
        }
    }
}
