package org.shubbak.requests.web;

import java.util.UUID;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.requests.ShowingPapers;
import org.shubbak.security.CurrentStaff;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a case, in the frame of the case page. */
@Controller
class PaperPages {

    private final ShowingPapers papers;
    private final DocumentAnswer answer;

    PaperPages(ShowingPapers papers, DocumentAnswer answer) {
        this.papers = papers;
        this.answer = answer;
    }

    @GetMapping("/documents/{number}/{document}")
    ResponseEntity<Resource> show(
            @PathVariable String number, @PathVariable UUID document, @AuthenticationPrincipal CurrentStaff me) {
        return answer.inline(papers.show(number, document, me));
    }
}
