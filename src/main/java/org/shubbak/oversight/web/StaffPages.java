package org.shubbak.oversight.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.Presence;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is there today, and whose work must be dealt again. */
@Controller
class StaffPages {

    private final Presence presence;

    StaffPages(Presence presence) {
        this.presence = presence;
    }

    @GetMapping("/admin/staff")
    ModelAndView staff(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) @Nullable String unit) {
        UnitId shown = unit == null || unit.isBlank() ? me.unit() : Units.read(unit);
        return list(shown, me, StaffForm.NONE);
    }

    @PostMapping("/admin/staff/{id}/presence")
    ModelAndView mark(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam boolean present,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Staff staff = presence.inScope(new StaffId(id), me);
        try {
            presence.mark(staff.id(), present, reason, me);
        } catch (Refusal refusal) {
            return again(staff, me, new StaffForm(id, reason, FormErrors.of(refusal)), refusal);
        }
        Flash.done(next, present ? "oversight.staff.marked-present" : "oversight.staff.marked-absent", staff.nameAr());
        return new ModelAndView("redirect:/admin/staff?unit=" + staff.unit().value());
    }

    @PostMapping("/admin/staff/{id}/redeal")
    ModelAndView redeal(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Staff staff = presence.inScope(new StaffId(id), me);
        try {
            Flash.done(next, "oversight.staff.redealt", presence.redeal(staff.id(), reason, me));
        } catch (Refusal refusal) {
            return again(staff, me, new StaffForm(id, reason, FormErrors.of(refusal)), refusal);
        }
        return new ModelAndView("redirect:/admin/staff?unit=" + staff.unit().value());
    }

    @PostMapping("/admin/staff/{id}/ties")
    ModelAndView tie(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "true") boolean holds,
            RedirectAttributes next) {
        Staff staff = presence.inScope(new StaffId(id), me);
        try {
            presence.tie(staff.id(), office, holds, me);
        } catch (Refusal refusal) {
            return again(staff, me, new StaffForm(id, office, FormErrors.of(refusal)), refusal);
        }
        Flash.done(next, holds ? "oversight.staff.tied" : "oversight.staff.untied", staff.nameAr());
        return new ModelAndView("redirect:/admin/staff?unit=" + staff.unit().value());
    }

    private ModelAndView again(Staff staff, CurrentStaff me, StaffForm form, Refusal refusal) {
        ModelAndView view = list(staff.unit(), me, form);
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }

    private ModelAndView list(UnitId unit, CurrentStaff me, StaffForm form) {
        return new ModelAndView("oversight/staff")
                .addObject("unit", unit)
                .addObject("units", presence.units(me))
                .addObject("people", presence.of(unit, me))
                .addObject("form", form);
    }
}
