package org.shubbak.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Passwords;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's page of his own password. */
@Controller
@RequestMapping("/me/password")
class OwnPasswordPages {

    private final Passwords passwords;

    OwnPasswordPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    String page(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return show(me, model, FormErrors.NONE);
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        try {
            passwords.choose(me, current, chosen, again);
            return "redirect:/sign-in?password-changed";
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(me, model, FormErrors.of(refusal));
        }
    }

    private static String show(CurrentStaff me, Model model, FormErrors errors) {
        model.addAttribute("first", me.roles().isEmpty());
        model.addAttribute("errors", errors);
        return "accounts/password";
    }
}
