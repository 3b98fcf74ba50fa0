package org.shubbak.requests.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.documents.QrCode;
import org.shubbak.fees.BillView;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.CaseFiles;
import org.shubbak.requests.Drafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The clerk's desk: what is begun, what was taken in today, and the receipt of a registered request. */
@Controller
class DeskPages {

    private static final int MOST = 15;

    private final Drafts drafts;
    private final TodaysRequests today;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final RequestReceipts receipts;
    private final PublicAddress address;

    DeskPages(
            Drafts drafts,
            TodaysRequests today,
            Catalogue catalogue,
            CaseFiles files,
            RequestReceipts receipts,
            PublicAddress address) {
        this.drafts = drafts;
        this.today = today;
        this.catalogue = catalogue;
        this.files = files;
        this.receipts = receipts;
        this.address = address;
    }

    @GetMapping("/desk")
    String desk(@AuthenticationPrincipal CurrentStaff me, Model model) {
        model.addAttribute("drafts", drafts.of(me).stream().map(this::begun).toList());
        model.addAttribute(
                "taken",
                today.of(me, MOST).stream()
                        .map(it -> new DeskRows.Registered(
                                it.number(), catalogue.current(new ServiceCode(it.service())), it.at(), it.due()))
                        .toList());
        return "requests/intake/desk";
    }

    @GetMapping("/desk/done/{number}")
    String done(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me, Model model) {
        CaseFile file = files.of(number, me);
        String tracking = RequestReceipts.trackingPath(file);
        model.addAttribute("file", file);
        model.addAttribute("bill", due(file));
        model.addAttribute("tracking", tracking);
        model.addAttribute("qr", QrCode.svg(address.of(tracking)));
        return "requests/intake/done";
    }

    /** The A5 receipt of submission (إيصال استلام الطلب), drawn from what is stored, so every print is the same. */
    @GetMapping("/requests/{number}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        CaseFile file = files.of(number, me);
        return DocumentAnswer.paper(
                receipts.print(file, me), "receipt-" + file.request().number() + ".pdf");
    }

    private DeskRows.Begun begun(Drafts.Draft draft) {
        String code = String.valueOf(draft.service());
        String name = draft.data().get("applicant.name") instanceof String typed ? typed : "";
        return new DeskRows.Begun(draft.id(), catalogue.current(new ServiceCode(code)), name, draft.updatedAt());
    }

    private static @Nullable BillView due(CaseFile file) {
        List<BillView> due = file.bills().stream()
                .filter(bill -> bill.state() == BillView.State.DUE)
                .toList();
        return due.isEmpty() ? null : due.getFirst();
    }
}
