package org.shubbak.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where answers are looked up that name something registered: an engineer, a licence of ours. The product looks in its
 * registers; sample cases of a pack, which are run without any, are taken at their word.
 */
public interface Registers {

    /**
     * An engineer or office as registered.
     *
     * @param suspended why he may not sign now; null while he may
     */
    record KnownEngineer(
            String number,
            String name,
            String office,
            LocalDate validUntil,
            @Nullable String suspended) {}

    /**
     * A licence, permit, certificate or statement of ours as far as an answer names it.
     *
     * @param state valid, suspended, expired, superseded or revoked, today
     * @param until its last day; null without an end
     */
    record KnownLicence(
            String number,
            String service,
            String state,
            @Nullable LocalDate until) {}

    Optional<KnownEngineer> engineer(String typedNumber);

    Optional<KnownLicence> licence(String typedNumber);
}
