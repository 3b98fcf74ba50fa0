package org.shubbak.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reasoned refusal (رفض مسبب) says, with the right of grievance (تظلم).
 *
 * @param grievanceDays calendar days within which the grievance may be filed
 * @param code printed under the sealed QR
 * @param verifyUrl the full address of its public page
 */
public record RefusalLetter(
        Letterhead letterhead,
        String requestNumber,
        String serviceAr,
        String addressee,
        LocalDate decidedOn,
        List<Ground> grounds,
        int grievanceDays,
        String signer,
        String signerTitle,
        String trackingUrl,
        String code,
        String verifyUrl) {

    /** One reason and the article it stands on. */
    public record Ground(String reason, String legalBasis) {}
}
