package org.shubbak.requests.web.intake;

import org.jspecify.annotations.Nullable;
import org.shubbak.requests.Applicants;

/** Writes the details of a known applicant into a draft; what the clerk then changes is the clerk's. */
final class KnownApplicant {

    private KnownApplicant() {}

    static IntakeDraft into(IntakeDraft draft, Applicants.Known known) {
        return draft.with("applicant.kind", known.kind().name())
                .with("applicant.nationalId", blankIfNull(known.nationalId()))
                .with("applicant.commercialRegister", blankIfNull(known.commercialRegister()))
                .with("applicant.taxNumber", blankIfNull(known.taxNumber()))
                .with("applicant.passport", blankIfNull(known.passport()))
                .with("applicant.nationality", blankIfNull(known.nationality()))
                .with("applicant.name", known.name())
                .with("applicant.phone", known.phone())
                .with("applicant.address", blankIfNull(known.address()))
                .with("applicant.checkDigitAccepted", "");
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
