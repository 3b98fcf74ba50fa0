package org.shubbak.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.licences.Licence;
import org.shubbak.organisation.Unit;

/**
 * The answer to a check.
 *
 * @param code as it was typed, or in its one right form if it is known
 * @param licence what the paper must say; null if the code is unknown
 * @param dueForRenewal whether its holder has been reminded of its end
 */
public record Verdict(
        Outcome outcome,
        String code,
        @Nullable Licence licence,
        @Nullable Unit unit,
        boolean dueForRenewal,
        Instant checkedAt) {

    static Verdict unknown(String typed, Instant at) {
        return new Verdict(Outcome.UNKNOWN, typed, null, null, false, at);
    }
}
