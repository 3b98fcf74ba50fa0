package org.shubbak.verification;

import java.time.Clock;
import java.util.Optional;
import org.shubbak.fees.ReceiptCodes;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.seals.DrawnPapers;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Checks the code on a paper (التحقق من صحة الوثيقة) against the register. */
@Component
public class Verifications {

    private static final int LONGEST_SHOWN = 40;

    private final Licences licences;
    private final ReceiptCodes receipts;
    private final DrawnPapers drawn;
    private final Organisation organisation;
    private final Clock clock;

    Verifications(Licences licences, ReceiptCodes receipts, DrawnPapers drawn, Organisation organisation, Clock clock) {
        this.licences = licences;
        this.receipts = receipts;
        this.drawn = drawn;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The verdict on a code as it was typed: any case, spaces, O for zero and I for one are understood. */
    public Verdict check(String typed) {
        Optional<Licence> found = PublicCode.read(typed).flatMap(licences::byCode);
        return found.map(this::verdict)
                .orElseGet(() ->
                        Verdict.unknown(typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN)), clock.instant()));
    }

    /** A payment receipt by its code; empty if it is not the code of one. */
    public Optional<ReceiptVerdict> receipt(String typed) {
        return PublicCode.read(typed)
                .flatMap(code -> receipts.find(code)
                        .map(sheet -> new ReceiptVerdict(
                                code,
                                sheet,
                                organisation.unit(new UnitId(sheet.receipt().unit())),
                                clock.instant())));
    }

    /** A paper that is drawn on demand by its code; empty if it is not the code of one. */
    public Optional<DrawnVerdict> drawn(String typed) {
        return PublicCode.read(typed)
                .flatMap(drawn::find)
                .map(paper -> new DrawnVerdict(paper, organisation.unit(paper.unit()), clock.instant()));
    }

    private Verdict verdict(Licence licence) {
        var outcome = Outcome.of(licence.stateOn(CairoTime.today(clock)));
        var unit = organisation.unit(licence.unit());
        boolean renewal = licences.dueForRenewal(licence).isPresent();
        return new Verdict(outcome, licence.code().value(), licence, unit, renewal, clock.instant());
    }
}
