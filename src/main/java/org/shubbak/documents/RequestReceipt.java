package org.shubbak.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * What the receipt of submission (إيصال استلام الطلب) says.
 *
 * @param number the request's number with its check digit
 * @param facts what the applicant answered
 * @param received labels of the documents handed in, in Arabic
 * @param missing what is still to be brought, all at once
 * @param fee to be paid at the cashier now; null where nothing is due
 * @param trackingUrl the full address behind the QR
 * @param code printed under the sealed QR
 * @param verifyUrl the full address of its public page
 */
public record RequestReceipt(
        Letterhead letterhead,
        String number,
        String serviceAr,
        String applicant,
        List<IssuedPaper.Fact> facts,
        Instant filedAt,
        LocalDate due,
        List<String> received,
        List<String> missing,
        @Nullable Money fee,
        String trackingUrl,
        String code,
        String verifyUrl) {}
