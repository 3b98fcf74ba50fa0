package org.shubbak.requests.web;

import java.util.regex.Pattern;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.organisation.Role;
import org.shubbak.requests.FindingRequests;
import org.shubbak.requests.Requests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The one search box: a request number, a national ID, a phone, a name, or what a scanner read from a code. */
@Controller
class SearchPages {

    private static final Pattern SCANNED_LICENCE = Pattern.compile(".*/L/([0-9A-Za-z]{13})(?:[/?#].*)?");
    private static final Pattern SCANNED_RECEIPT = Pattern.compile(".*/track/([^/?#]+)(?:[/?#].*)?");

    private final Requests requests;
    private final FindingRequests finding;
    private final Catalogue catalogue;

    SearchPages(Requests requests, FindingRequests finding, Catalogue catalogue) {
        this.requests = requests;
        this.finding = finding;
        this.catalogue = catalogue;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal CurrentStaff me, Model model) {
        var licence = SCANNED_LICENCE.matcher(q);
        if (licence.matches()) {
            return "redirect:/L/" + licence.group(1);
        }
        var receipt = SCANNED_RECEIPT.matcher(q);
        String asked = receipt.matches() ? receipt.group(1) : q.strip();
        var request = requests.find(asked);
        if (request.isPresent()) {
            return "redirect:" + place(request.get().number(), me);
        }
        model.addAttribute("q", q);
        model.addAttribute(
                "found",
                ArabicText.hasForbiddenControls(asked) || asked.length() > 200
                        ? java.util.List.of()
                        : finding.byPerson(asked, me));
        model.addAttribute("catalogue", catalogue);
        return "requests/work/found";
    }

    private static String place(String number, CurrentStaff me) {
        if (me.has(Role.CASHIER)) {
            return UriComponentsBuilder.fromPath("/cashier")
                    .queryParam("q", number)
                    .toUriString();
        }
        return "/cases/" + number;
    }
}
