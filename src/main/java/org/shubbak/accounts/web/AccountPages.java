package org.shubbak.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.accounts.Accounts;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of accounts, and one account. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private final Accounts accounts;
    private final Organisation organisation;

    AccountPages(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String unit,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var units = accounts.units(me);
        UnitId shown = units.stream()
                .map(it -> it.id())
                .filter(id -> id.value().equals(unit))
                .findFirst()
                .orElse(me.unit());
        model.addAttribute("unit", shown);
        model.addAttribute("units", units);
        model.addAttribute("people", accounts.of(shown, me));
        model.addAttribute("me", me.id());
        return "accounts/list";
    }

    @GetMapping("/new")
    String fresh(@RequestParam(defaultValue = "") String unit, @AuthenticationPrincipal CurrentStaff me, Model model) {
        var form = AccountForm.empty(unit.isBlank() ? me.unit().value() : unit);
        return show(model, me, null, form, FormErrors.NONE);
    }

    @PostMapping
    String open(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        var form = AccountForm.sent(sent);
        try {
            return told(model, accounts.open(form.typed(), me, commandKey));
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(model, me, null, form, FormErrors.of(refusal));
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal CurrentStaff me, Model model) {
        Staff staff = accounts.get(new StaffId(id), me);
        return show(model, me, staff, form(staff), FormErrors.NONE);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Staff staff = accounts.get(new StaffId(id), me);
        var form = AccountForm.sent(sent);
        try {
            accounts.change(staff.id(), form.version(), form.typed(), me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(model, me, staff, form, FormErrors.of(refusal));
        }
        Flash.done(next, "accounts.changed", staff.signInName());
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/password")
    String password(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        return told(model, accounts.handOut(new StaffId(id), me, commandKey));
    }

    @PostMapping("/{id}/active")
    String active(
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Staff staff = accounts.get(new StaffId(id), me);
        try {
            accounts.setActive(staff.id(), active, reason, me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return show(model, me, staff, form(staff), FormErrors.of(refusal));
        }
        Flash.done(next, active ? "accounts.opened-again" : "accounts.closed-now", staff.signInName());
        return "redirect:/admin/accounts/" + id;
    }

    private AccountForm form(Staff staff) {
        String department =
                accounts.departmentOf(staff.id()).map(DepartmentCode::value).orElse("");
        return AccountForm.of(staff, department, accounts.versionOf(staff.id()));
    }

    private String show(Model model, CurrentStaff me, @Nullable Staff staff, AccountForm form, FormErrors errors) {
        model.addAttribute("staff", staff);
        model.addAttribute("own", staff != null && staff.id().equals(me.id()));
        model.addAttribute("form", form);
        model.addAttribute("units", accounts.units(me));
        model.addAttribute("departments", organisation.departments());
        model.addAttribute("errors", errors);
        return "accounts/account";
    }

    private static String told(Model model, Accounts.Handed handed) {
        model.addAttribute("handed", handed);
        return "accounts/handed";
    }
}
