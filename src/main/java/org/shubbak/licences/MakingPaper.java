package org.shubbak.licences;

import org.jspecify.annotations.Nullable;
import org.shubbak.seals.SealingPdf;
import org.springframework.stereotype.Component;

/** Makes an output's paper: sealed by its unit, and signed before that by whoever approves it where he does so himself. */
@Component
class MakingPaper {

    private final LicencePaper paper;
    private final PreparedPapers prepared;
    private final OwnSigning own;

    MakingPaper(LicencePaper paper, PreparedPapers prepared, OwnSigning own) {
        this.paper = paper;
        this.prepared = prepared;
        this.own = own;
    }

    /**
     * What was made.
     *
     * @param index its place in the status lists
     * @param signedWith the SHA-256 of the certificate with which its approver signed; null if he did not
     */
    record Made(
            Licence licence,
            long index,
            SealingPdf.Sealed sealed,
            @Nullable String signedWith) {}

    Made make(Licence draft, IssueLicence order, long index, @Nullable String outgoing) {
        return switch (own.hand(order)) {
            case Hand.Nobody none -> new Made(draft, index, paper.draw(draft, order, index, outgoing), null);
            case Hand.Given given -> signed(given, draft, order, outgoing);
            case Hand.Asked asked -> throw new IllegalStateException("refused before");
            case Hand.Preparing preparing ->
                throw prepared.drawn(draft, order, index, outgoing, paper.drawn(draft, order, index, outgoing, true));
        };
    }

    private Made signed(Hand.Given given, Licence draft, IssueLicence order, @Nullable String outgoing) {
        var waiting = prepared.fitting(given, draft, order, outgoing);
        var licence = draft.as(waiting.code(), waiting.issuedAt());
        var sealed = paper.seal(licence, own.sign(waiting, given.signature()));
        own.prove(sealed.pdf(), waiting, order);
        return new Made(licence, waiting.index(), sealed, waiting.certificate());
    }
}
