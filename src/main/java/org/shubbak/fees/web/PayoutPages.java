package org.shubbak.fees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.fees.Method;
import org.shubbak.fees.PayingOut;
import org.shubbak.fees.PayoutView;
import org.shubbak.fees.Refunds;
import org.shubbak.fees.VoucherPaper;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deposit that goes back: what was approved, paid out at the cashier's window, with its voucher. */
@Controller
@RequestMapping("/cashier/payouts/{id}")
class PayoutPages {

    private final Refunds refunds;
    private final PayingOut paying;
    private final VoucherPaper paper;

    PayoutPages(Refunds refunds, PayingOut paying, VoucherPaper paper) {
        this.refunds = refunds;
        this.paying = paying;
        this.paper = paper;
    }

    /** A payout as the page sends it. */
    record PayoutForm(
            @Nullable String commandKey,
            @Nullable String method,
            @Nullable String reference) {}

    @GetMapping
    String payout(@PathVariable UUID id, Model model, @AuthenticationPrincipal CurrentStaff me) {
        return draw(served(id, me), "", FormErrors.NONE, model);
    }

    @PostMapping
    String pay(
            @PathVariable UUID id,
            @ModelAttribute PayoutForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @AuthenticationPrincipal CurrentStaff me) {
        var method = "ELECTRONIC".equals(form.method()) ? Method.ELECTRONIC : Method.CASH;
        try {
            paying.pay(id, method, form.reference(), me, form.commandKey() == null ? "" : form.commandKey());
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            var typed = form.reference() == null ? "" : form.reference();
            return draw(served(id, me), typed, FormErrors.of(refusal), model);
        }
        Flash.done(next, "fees.payout.done");
        return "redirect:/cashier/payouts/" + id;
    }

    @GetMapping("/voucher.pdf")
    ResponseEntity<byte[]> voucher(@PathVariable UUID id, @AuthenticationPrincipal CurrentStaff me) {
        var payout = served(id, me);
        return DocumentAnswer.paper(paper.print(payout, me), payout.serial() + ".pdf");
    }

    private PayoutView served(UUID id, CurrentStaff me) {
        var payout = refunds.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-payout"));
        if (!me.mayServe(payout.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        return payout;
    }

    private static String draw(PayoutView payout, String reference, FormErrors errors, Model model) {
        model.addAttribute("payout", payout);
        model.addAttribute("reference", reference);
        model.addAttribute("errors", errors);
        return "fees/payout";
    }
}
