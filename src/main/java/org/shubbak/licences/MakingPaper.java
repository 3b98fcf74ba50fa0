package org.shubbak.licences;

import org.jspecify.annotations.Nullable;
import org.shubbak.seals.SealingPdf;
import org.springframework.stereotype.Component;

/** Makes an output's paper: sealed by its unit, and signed before that by whoever approves it where he does so himself. */
@Component
class MakingPaper {

    private final LicencePaper paper;
    private final OwnSigning own;

    MakingPaper(LicencePaper paper, OwnSigning own) {
        this.paper = paper;
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
            case OwnSigning.Nobody none -> new Made(draft, index, paper.draw(draft, order, index, outgoing), null);
            case OwnSigning.Given given -> signed(given, draft, order, outgoing);
            case OwnSigning.Asked asked -> throw new IllegalStateException("refused before");
            case OwnSigning.Preparing preparing ->
                throw own.stop(draft, order, index, outgoing, paper.drawn(draft, order, index, outgoing, true));
        };
    }

    private Made signed(OwnSigning.Given given, Licence draft, IssueLicence order, @Nullable String outgoing) {
        var prepared = own.fitting(given, draft, order, outgoing);
        var licence = draft.as(prepared.code(), prepared.issuedAt());
        var sealed = paper.seal(licence, own.sign(prepared, given.signature()));
        own.prove(sealed.pdf(), prepared, order);
        return new Made(licence, prepared.index(), sealed, prepared.certificate());
    }
}
