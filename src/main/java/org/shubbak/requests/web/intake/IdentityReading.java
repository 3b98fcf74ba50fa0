package org.shubbak.requests.web.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;

/**
 * What a national ID (الرقم القومي) says, in words for the clerk to compare with the card.
 *
 * @param registered where the birth was registered; null for abroad
 */
public record IdentityReading(
        boolean checkDigitMatches,
        boolean male,
        LocalDate born,
        @Nullable Governorate registered) {}
