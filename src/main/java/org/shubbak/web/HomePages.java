package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The doors of the house: for citizens the start page, for staff the sign-in. */
@Controller
class HomePages {

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable CurrentStaff me, HttpServletRequest request) {
        return me == null || request.getParameter("public") != null ? "web/home" : "redirect:" + place(me);
    }

    private static String place(CurrentStaff me) {
        return Navigation.of(me.roles().stream().map(Role::name).collect(Collectors.toSet())).stream()
                .map(Navigation::href)
                .findFirst()
                .orElse("/help");
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("failed", "wrong".equals(request.getParameter("error")));
        model.addAttribute("tooMany", "wait".equals(request.getParameter("error")));
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("changed", request.getParameter("password-changed") != null);
        return "web/signIn";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }
}
