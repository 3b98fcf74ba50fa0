package org.shubbak.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * One request as stored, without the person's data beyond the name on the paper.
 *
 * @param unit the receiving unit
 * @param backOffice the unit whose departments decide
 * @param serviceVersion the version of the service definition it was filed under (rule 8)
 * @param answers JSON object of the service's own questions
 */
public record RequestRow(
        UUID id,
        String number,
        UnitId unit,
        UnitId backOffice,
        ServiceCode service,
        int serviceVersion,
        Channel channel,
        UUID applicant,
        String holderName,
        String phoneLast4,
        @Nullable String agent,
        String answers,
        String trackingKey,
        RequestState state,
        Instant submittedAt,
        @Nullable UUID submittedBy,
        LocalDate due,
        @Nullable Instant endedAt,
        int version) {

    /** Whether this is the key in the receipt's QR; compared in constant time. */
    boolean opensWith(String key) {
        return same(trackingKey, key);
    }

    /** Whether these are the last four digits of the applicant's phone; compared in constant time. */
    boolean hasPhoneEnding(String digits) {
        return same(phoneLast4, digits);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
