package org.shubbak.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reasoned refusal (رفض مسبب) says, with the right of grievance (تظلم).
 *
 * @param grievanceDays calendar days within which the grievance may be filed
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
        String trackingUrl) {

    /** One reason and the article it stands on. */
    public record Ground(String reason, String legalBasis) {}
}
