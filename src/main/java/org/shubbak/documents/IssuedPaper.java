package org.shubbak.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a licence (رخصة), permit (تصريح), certificate (شهادة) or statement (إفادة) says on paper.
 *
 * @param kind {@code licence}, {@code permit}, {@code certificate} or {@code statement}
 * @param holderId the holder's masked identity number
 * @param verifyUrl the full address behind the QR
 * @param code the short code printed under the QR
 */
public record IssuedPaper(
        Letterhead letterhead,
        String kind,
        String serviceAr,
        String number,
        String requestNumber,
        String holder,
        String holderId,
        List<Fact> facts,
        List<String> conditions,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String approver,
        String approverTitle,
        String verifyUrl,
        String code) {

    /** One line of the facts table. */
    public record Fact(String labelAr, String value) {}
}
