package org.shubbak.fees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.fees.Amounts;
import org.shubbak.fees.BillId;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.fees.CashierDays;
import org.shubbak.fees.Method;
import org.shubbak.fees.Paying;
import org.shubbak.fees.PayoutView;
import org.shubbak.fees.Refunds;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cashier's window (شباك الخزينة): find the bill, take the money, give the receipt, next. */
@Controller
class CashierPages {

    private static final int RECENT = 8;

    private final Bills bills;
    private final Paying paying;
    private final CashierDays days;
    private final Refunds refunds;
    private final Clock clock;

    CashierPages(Bills bills, Paying paying, CashierDays days, Refunds refunds, Clock clock) {
        this.bills = bills;
        this.paying = paying;
        this.days = days;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * A payment as the page sends it.
     *
     * @param amount what the page showed as due
     * @param received what was handed over in cash; empty for exactly the total
     */
    record PaymentForm(
            @Nullable String commandKey,
            @Nullable String method,
            @Nullable String amount,
            @Nullable String received,
            @Nullable String reference,
            @Nullable String reason) {

        static final PaymentForm EMPTY = new PaymentForm(null, null, null, null, null, null);
    }

    @GetMapping("/cashier")
    String window(@RequestParam(defaultValue = "") String q, Model model, @AuthenticationPrincipal CurrentStaff me) {
        var found = q.isBlank() ? List.<BillView>of() : bills.search(q);
        var here = found.stream().filter(bill -> me.mayServe(bill.unit())).toList();
        var due =
                here.stream().filter(bill -> bill.state() == BillView.State.DUE).toList();
        var payouts = payouts(q, me);
        if (due.size() == 1 && payouts.isEmpty()) {
            return "redirect:/cashier/bills/" + due.getFirst().id();
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("bills", here);
        model.addAttribute("payouts", payouts);
        model.addAttribute("elsewhere", here.isEmpty() && !found.isEmpty());
        model.addAttribute("day", days.of(me.id(), CairoTime.today(clock)));
        model.addAttribute("recent", RECENT);
        return "fees/window";
    }

    private List<PayoutView> payouts(String q, CurrentStaff me) {
        return q.isBlank()
                ? refunds.pending(me)
                : refunds.search(q).stream()
                        .filter(payout -> me.mayServe(payout.unit()))
                        .toList();
    }

    @GetMapping("/cashier/bills/{id}")
    String bill(@PathVariable UUID id, Model model, @AuthenticationPrincipal CurrentStaff me) {
        return draw(servedBill(id, me), PaymentForm.EMPTY, FormErrors.NONE, model);
    }

    @PostMapping("/cashier/bills/{id}")
    String pay(
            @PathVariable UUID id,
            @ModelAttribute PaymentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @AuthenticationPrincipal CurrentStaff me) {
        try {
            return "redirect:/receipts/" + take(id, form, next, me);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return draw(servedBill(id, me), form, FormErrors.of(refusal), model);
        }
    }

    private String take(UUID id, PaymentForm form, RedirectAttributes next, CurrentStaff me) {
        var method = "ELECTRONIC".equals(form.method()) ? Method.ELECTRONIC : Method.CASH;
        var amount = Amounts.typed(form.amount(), "amount");
        var change = method == Method.CASH ? change(form, amount) : Money.ZERO;
        var key = form.commandKey() == null ? "" : form.commandKey();
        var receipt = paying.pay(new BillId(id), method, amount, form.reference(), me, key, form.reason());
        if (change.isZero()) {
            Flash.done(next, "fees.paid");
        } else {
            Flash.done(next, "fees.paid-with-change", change);
        }
        return receipt.serial();
    }

    /** What goes back over the counter. */
    private static Money change(PaymentForm form, Money amount) {
        if (form.received() == null || form.received().isBlank()) {
            return Money.ZERO;
        }
        var change = Amounts.typed(form.received(), "received").minus(amount);
        if (change.isNegative()) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.received-too-little").at("received");
        }
        return change;
    }

    private BillView servedBill(UUID id, CurrentStaff me) {
        var bill =
                bills.find(new BillId(id)).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-bill"));
        if (!me.mayServe(bill.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        return bill;
    }

    private static String draw(BillView bill, PaymentForm form, FormErrors errors, Model model) {
        model.addAttribute("bill", bill);
        model.addAttribute("received", form.received() == null ? "" : form.received());
        model.addAttribute("reference", form.reference() == null ? "" : form.reference());
        model.addAttribute("reason", form.reason() == null ? "" : form.reason());
        model.addAttribute("errors", errors);
        return "fees/bill";
    }
}
