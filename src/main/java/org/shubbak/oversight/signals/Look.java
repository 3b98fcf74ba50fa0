package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.UUID;

/**
 * A look at who an applicant is.
 *
 * @param front whether at a window, where people stand before one
 * @param acted whether the same person did something on the file, from a day before to a week after
 */
record Look(UUID request, String number, UUID staff, String unit, boolean front, boolean acted, Instant at) {

    Case file() {
        return new Case(request, number, at);
    }
}
