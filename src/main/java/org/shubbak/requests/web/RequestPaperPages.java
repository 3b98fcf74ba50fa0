package org.shubbak.requests.web;

import org.shubbak.documents.DocumentAnswer;
import org.shubbak.requests.NoticePapers;
import org.shubbak.requests.RequestPapers;
import org.shubbak.security.CurrentStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipts and the letter of refusal as PDF. */
@Controller
class RequestPaperPages {

    private final RequestPapers papers;

    private final NoticePapers notices;

    RequestPaperPages(RequestPapers papers, NoticePapers notices) {
        this.papers = papers;
        this.notices = notices;
    }

    @GetMapping("/requests/{number}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return DocumentAnswer.paper(papers.receipt(number, me), "receipt.pdf");
    }

    @GetMapping("/track/{number}/receipt.pdf")
    ResponseEntity<byte[]> receiptByKey(@PathVariable String number, @RequestParam String k) {
        return DocumentAnswer.paper(papers.receiptByKey(number, k), "receipt.pdf");
    }

    @GetMapping("/track/{number}/refusal.pdf")
    ResponseEntity<byte[]> refusalByKey(@PathVariable String number, @RequestParam String k) {
        return DocumentAnswer.paper(papers.refusalByKey(number, k), "refusal.pdf");
    }

    @GetMapping("/requests/{number}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return DocumentAnswer.paper(notices.atWindow(number, me), "notice.pdf");
    }

    @GetMapping("/track/{number}/notice.pdf")
    ResponseEntity<byte[]> noticeByKey(@PathVariable String number, @RequestParam String k) {
        return DocumentAnswer.paper(notices.byKey(number, k), "notice.pdf");
    }
}
