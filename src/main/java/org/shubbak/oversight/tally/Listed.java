package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a drill-down, without the person.
 *
 * @param ended the day; null while it is open
 * @param result {@code ACCEPTED}, {@code DEEMED}, {@code REFUSED} or {@code WITHDRAWN}; null while it is open
 * @param late over its due day today, or decided after it
 * @param waits for whom, while it is open
 */
public record Listed(
        UUID request,
        String number,
        String unit,
        String service,
        String channel,
        LocalDate received,
        LocalDate due,
        @Nullable LocalDate ended,
        @Nullable String result,
        boolean late,
        @Nullable Waits waits) {

    /** See {@link Waiting} for the words. */
    public record Waits(Waiting.Party party, String who) {}
}
