package org.shubbak.licences;

import java.time.LocalDate;
import java.util.UUID;
import org.shubbak.shared.PublicCode;

/**
 * The day has come on which the holder of an output that ends is to be reminded (حان موعد التذكير بالتجديد); told inside the
 * transaction that marks it, once.
 *
 * @param request the request on which it was issued
 * @param until its last day
 */
public record RenewalDue(
        LicenceNumber number, PublicCode code, UUID request, String serviceAr, String serviceEn, LocalDate until) {}
