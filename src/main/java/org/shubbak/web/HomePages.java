package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The doors of the house: for citizens the start page, for staff the sign-in. */
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        return "web/home";
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("tooMany", request.getParameter("wait") != null);
        model.addAttribute("signedOut", request.getParameter("bye") != null);
        return "web/signIn";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }
}
