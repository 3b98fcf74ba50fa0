package org.shubbak.fees.web;

import jakarta.servlet.http.HttpServletResponse;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.fees.CancellingReceipt;
import org.shubbak.fees.ReceiptPaper;
import org.shubbak.fees.ReceiptSheet;
import org.shubbak.fees.Receipts;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A payment receipt (إيصال سداد) on the screen and on paper, and its cancelling by a second person. */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final ReceiptPaper paper;
    private final CancellingReceipt cancelling;

    ReceiptPages(Receipts receipts, ReceiptPaper paper, CancellingReceipt cancelling) {
        this.receipts = receipts;
        this.paper = paper;
        this.cancelling = cancelling;
    }

    /** A manager looks a receipt up by its serial. */
    @GetMapping("/receipts")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        var serial = SerialNumber.read(q).map(SerialNumber::value);
        if (serial.isPresent()) {
            return "redirect:/receipts/" + serial.get();
        }
        model.addAttribute("q", q.strip());
        return "fees/findReceipt";
    }

    @GetMapping("/receipts/{serial}")
    String receipt(@PathVariable String serial, Model model, @AuthenticationPrincipal CurrentStaff me) {
        return draw(served(serial, me), "", FormErrors.NONE, model, me);
    }

    @GetMapping("/receipts/{serial}.pdf")
    ResponseEntity<byte[]> print(@PathVariable String serial, @AuthenticationPrincipal CurrentStaff me) {
        return DocumentAnswer.paper(paper.print(served(serial, me), me), serial + ".pdf");
    }

    @PostMapping("/receipts/{serial}/cancel")
    String cancel(
            @PathVariable String serial,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @AuthenticationPrincipal CurrentStaff me) {
        try {
            cancelling.cancel(serial, reason, me);
            Flash.done(next, "fees.cancelled");
            return "redirect:/receipts/" + serial;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return draw(served(serial, me), reason, FormErrors.of(refusal), model, me);
        }
    }

    private ReceiptSheet served(String serial, CurrentStaff me) {
        var sheet =
                receipts.sheet(serial).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-receipt"));
        if (!me.mayServe(new UnitId(sheet.receipt().unit()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        return sheet;
    }

    private static String draw(ReceiptSheet sheet, String reason, FormErrors errors, Model model, CurrentStaff me) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("cashier", me.has(Role.CASHIER));
        model.addAttribute("mayCancel", me.has(Role.MANAGER) && !sheet.isCancelled());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "fees/receipt";
    }
}
