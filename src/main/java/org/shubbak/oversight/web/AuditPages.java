package org.shubbak.oversight.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.RequestHistory;
import org.shubbak.oversight.satisfaction.Complaints;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor's page: one request from its first line to its last, on the screen and on paper. */
@Controller
class AuditPages {

    private final RequestHistory history;
    private final Complaints complaints;

    AuditPages(RequestHistory history, Complaints complaints) {
        this.history = history;
        this.complaints = complaints;
    }

    @GetMapping("/audit")
    ModelAndView audit(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String paper,
            Model model) {
        model.addAttribute("number", number.strip());
        if (number.isBlank()) {
            return search(FormErrors.NONE, HttpStatus.OK);
        }
        try {
            RequestHistory.History found = history.of(number, me);
            return new ModelAndView("oversight/" + (paper == null ? "history" : "historyPaper"))
                    .addObject("history", found)
                    .addObject("complaints", complaints.about(found.request().number()))
                    .addObject("lines", JournalLine.of(found));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return search(FormErrors.of(refusal.at("number")), HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView search(FormErrors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("oversight/audit", "errors", errors);
        view.setStatus(status);
        return view;
    }
}
