package org.shubbak.requests.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.documents.QrCode;
import org.shubbak.fees.BillView;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.CaseFiles;
import org.shubbak.requests.Drafts;
import org.shubbak.requests.TodaysRequests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ServiceCode;
import org.shubbak.web.PublicAddress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The clerk's desk: what is begun, what was taken in today, and the end of an intake. */
@Controller
class DeskPages {

    private static final int MOST = 15;

    private final Drafts drafts;
    private final TodaysRequests today;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final PublicAddress address;

    DeskPages(Drafts drafts, TodaysRequests today, Catalogue catalogue, CaseFiles files, PublicAddress address) {
        this.drafts = drafts;
        this.today = today;
        this.catalogue = catalogue;
        this.files = files;
        this.address = address;
    }

    @GetMapping("/desk")
    String desk(@AuthenticationPrincipal CurrentStaff me, Model model) {
        model.addAttribute("drafts", drafts.of(me).stream().map(this::begun).toList());
        model.addAttribute(
                "taken",
                today.of(me, MOST).stream()
                        .map(it -> new DeskRows.Registered(
                                it.number(), catalogue.named(new ServiceCode(it.service())), it.at(), it.due()))
                        .toList());
        return "requests/intake/desk";
    }

    @GetMapping("/desk/done/{number}")
    String done(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me, Model model) {
        CaseFile file = files.of(number, me);
        String tracking =
                "/track/" + file.request().number() + "?k=" + file.request().trackingKey();
        model.addAttribute("file", file);
        model.addAttribute("bill", due(file));
        model.addAttribute("tracking", tracking);
        model.addAttribute("qr", QrCode.svg(address.of(tracking)));
        return "requests/intake/done";
    }

    private DeskRows.Begun begun(Drafts.Draft draft) {
        String code = String.valueOf(draft.service());
        String name = draft.data().get("applicant.name") instanceof String typed ? typed : "";
        return new DeskRows.Begun(draft.id(), catalogue.named(new ServiceCode(code)), name, draft.updatedAt());
    }

    private static @Nullable BillView due(CaseFile file) {
        List<BillView> due = file.bills().stream()
                .filter(bill -> bill.state() == BillView.State.DUE)
                .toList();
        return due.isEmpty() ? null : due.getFirst();
    }
}
