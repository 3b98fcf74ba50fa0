package org.shubbak.requests.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.requests.GivingLateNotice;
import org.shubbak.security.CurrentStaff;
import org.shubbak.web.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's notice that the time of his request is over, taken over the API by the window. */
@RestController
class LateNoticeApi {

    private final GivingLateNotice giving;
    private final PublicAddress address;

    LateNoticeApi(GivingLateNotice giving, PublicAddress address) {
        this.giving = giving;
        this.address = address;
    }

    /** The number of the card that whoever gives notice showed. */
    record Body(@Nullable String identity) {}

    /** {@code until} is the last day of the second period. */
    record Given(String number, LocalDate until, String receiptUrl) {}

    @PostMapping("/api/v1/requests/{number}/late-notice")
    ResponseEntity<Given> give(
            @PathVariable String number,
            @RequestBody Body body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        String identity = body.identity() == null ? "" : body.identity();
        var given = giving.atWindow(number, identity, me, CommandKeys.orNew(key));
        var receipt = address.of("/requests/" + given.number() + "/notice.pdf");
        return ResponseEntity.status(201).body(new Given(given.number(), given.until(), receipt));
    }
}
