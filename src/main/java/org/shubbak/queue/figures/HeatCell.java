package org.shubbak.queue.figures;

import org.jspecify.annotations.Nullable;

/**
 * One hour of one weekday.
 *
 * @param weekday 1 is Monday, 7 Sunday
 * @param medianMinutes the median wait of those who came in it and were called; null when nobody was yet
 */
public record HeatCell(
        int weekday,
        int hour,
        long people,
        long noShows,
        @Nullable Long medianMinutes) {}
