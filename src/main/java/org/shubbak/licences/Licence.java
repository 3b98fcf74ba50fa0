package org.shubbak.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * An issued licence (رخصة), permit (تصريح), certificate (شهادة) or statement (إفادة).
 *
 * @param state as stored: VALID, SUSPENDED, REVOKED or SUPERSEDED; ask {@link #stateOn} for what holds today
 * @param validUntil the last day on which it holds; null where it does not expire
 */
public record Licence(
        LicenceNumber number,
        PublicCode code,
        DocumentId pdf,
        UUID request,
        String requestNumber,
        UnitId unit,
        ServiceCode service,
        String serviceNameAr,
        String serviceNameEn,
        String outputKind,
        String holder,
        String holderIdMasked,
        List<Fact> facts,
        Instant issuedAt,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        State state) {

    /** What holds on a day: a valid or suspended licence whose last day has passed has expired. */
    public State stateOn(LocalDate day) {
        boolean over = validUntil != null && day.isAfter(validUntil);
        return over && (state == State.VALID || state == State.SUSPENDED) ? State.EXPIRED : state;
    }

    /** The last four characters of the identity, to compare with the holder's card. */
    public String holderIdEnd() {
        return holderIdMasked.substring(Math.max(0, holderIdMasked.length() - 4));
    }

    /** The same with the code and the moment that were drawn on its paper before. */
    Licence as(PublicCode drawn, Instant at) {
        return new Licence(
                number,
                drawn,
                pdf,
                request,
                requestNumber,
                unit,
                service,
                serviceNameAr,
                serviceNameEn,
                outputKind,
                holder,
                holderIdMasked,
                facts,
                at,
                issuedOn,
                validUntil,
                state);
    }

    Licence withPdf(DocumentId stored) {
        return new Licence(
                number,
                code,
                stored,
                request,
                requestNumber,
                unit,
                service,
                serviceNameAr,
                serviceNameEn,
                outputKind,
                holder,
                holderIdMasked,
                facts,
                issuedAt,
                issuedOn,
                validUntil,
                state);
    }
}
