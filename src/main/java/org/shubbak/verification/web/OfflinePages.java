package org.shubbak.verification.web;

import org.shubbak.signing.SigningPapers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages with which papers are checked where there is no network. */
@Controller
class OfflinePages {

    private final SigningPapers signing;

    OfflinePages(SigningPapers signing) {
        this.signing = signing;
    }

    /** Many papers, one after the other, by camera. */
    @GetMapping("/L/inspect")
    ModelAndView inspect() {
        return page("verification/inspect");
    }

    /** What a phone shows for any paper's address while it has no network. */
    @GetMapping("/L/offline")
    ModelAndView offline() {
        return page("verification/offline");
    }

    private ModelAndView page(String template) {
        var page = new ModelAndView(template);
        page.addObject("root", signing.root());
        return page;
    }
}
