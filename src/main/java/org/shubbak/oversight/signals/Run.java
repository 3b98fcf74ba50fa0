package org.shubbak.oversight.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One computation of the signals.
 *
 * @param stage what is being done: {@code READING}, {@code EXAMINING}, {@code WRITING}; null before and after
 * @param done services examined, of {@code all}
 * @param tested how many groups were compared
 * @param questions how many of them are asked about
 * @param failure why it came to no end: {@code TOO_LONG} or {@code FAILED}
 */
public record Run(
        UUID id,
        LocalDate day,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String stage,
        int done,
        int all,
        @Nullable Long decisions,
        @Nullable Integer tested,
        @Nullable Integer questions,
        double q,
        @Nullable String failure) {

    public boolean going() {
        return finishedAt == null;
    }
}
