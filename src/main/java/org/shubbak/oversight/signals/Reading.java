package org.shubbak.oversight.signals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shubbak.shared.CairoTime;

/**
 * What is read in one run.
 *
 * @param units of one governorate
 * @param first the first day, with which everything decided on it counts
 * @param end the day after the last
 */
record Reading(List<String> units, LocalDate first, LocalDate end) {

    OffsetDateTime from() {
        return CairoTime.startOf(first).atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime until() {
        return CairoTime.startOf(end).atOffset(ZoneOffset.UTC);
    }

    /** Since when the files may have been filed. */
    OffsetDateTime filed() {
        return from().minusYears(1);
    }
}
