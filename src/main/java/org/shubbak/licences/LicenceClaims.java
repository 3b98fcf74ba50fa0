package org.shubbak.licences;

import java.util.List;
import org.shubbak.shared.CairoTime;
import org.shubbak.signing.PaperClaims;
import org.shubbak.signing.StatusList;

/** What of a licence is signed into its QR. */
final class LicenceClaims {

    private static final List<String> PLACES_AR = List.of("عنوان", "موقع");
    private static final List<String> PLACES_EN = List.of("address", "site", "location");

    private LicenceClaims() {}

    static PaperClaims of(Licence licence, long index, byte[] pdf) {
        var until = licence.validUntil();
        return new PaperClaims(
                licence.unit().value(),
                licence.issuedAt(),
                until == null ? null : CairoTime.startOf(until.plusDays(1)),
                licence.code(),
                index / StatusList.SIZE,
                index % StatusList.SIZE,
                licence.outputKind(),
                licence.number().value(),
                PaperClaims.shortened(licence.holder()),
                PaperClaims.shortened(licence.serviceNameAr()),
                PaperClaims.shortened(place(licence)),
                licence.holderIdEnd(),
                pdf);
    }

    /** The first of its facts that is a place. */
    private static String place(Licence licence) {
        return licence.facts().stream()
                .filter(LicenceClaims::isPlace)
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static boolean isPlace(Fact fact) {
        var english = fact.labelEn().toLowerCase(java.util.Locale.ROOT);
        return PLACES_AR.stream().anyMatch(fact.labelAr()::contains)
                || PLACES_EN.stream().anyMatch(english::contains);
    }
}
