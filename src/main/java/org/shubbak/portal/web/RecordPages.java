package org.shubbak.portal.web;

import org.shubbak.portal.FileRecord;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An applicant reads who did what with his file and who looked at it, and checks that it is in the public log. */
@Controller
class RecordPages {

    private final FileRecord record;

    RecordPages(FileRecord record) {
        this.record = record;
    }

    /** @throws Refusal {@code portal.no-match} */
    @GetMapping("/track/{number}/record")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String k) {
        var page = new ModelAndView("portal/record");
        page.addObject(
                "record",
                record.of(number, k).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "portal.no-match")));
        page.addObject("key", k);
        return page;
    }
}
