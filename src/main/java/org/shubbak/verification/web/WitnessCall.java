package org.shubbak.verification.web;

import org.shubbak.audit.WitnessedHeads;
import org.shubbak.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other installations tell the heads of their journals here; their signatures are what lets them in. */
@RestController
class WitnessCall {

    private static final int LONGEST = 512 * 1024;

    private final WitnessedHeads witnessed;

    WitnessCall(WitnessedHeads witnessed) {
        this.witnessed = witnessed;
    }

    /** @throws Refusal as {@link WitnessedHeads#take} */
    @PostMapping(path = "/api/witness/heads", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@RequestBody String notes) {
        if (notes.length() > LONGEST) {
            throw Refusal.of(Refusal.Kind.INVALID, "audit.not-a-head");
        }
        witnessed.take(notes);
    }
}
