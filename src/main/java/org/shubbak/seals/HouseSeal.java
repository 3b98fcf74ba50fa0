package org.shubbak.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.SigningKeys;

/**
 * A certificate that the house gave to a unit's seal or to its own time stamps.
 *
 * @param unit null for time stamps, which are of the whole house
 * @param reason why it was revoked
 */
public record HouseSeal(
        String serial,
        KeyPurpose purpose,
        @Nullable UnitId unit,
        Instant notAfter,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    /** The unit of a key's scope, which after a revocation has a number behind it. */
    static @Nullable UnitId unit(String scope) {
        var name = scope.replaceFirst("~[0-9]+$", "");
        return name.equals(SigningKeys.WHOLE) ? null : new UnitId(name);
    }
}
