package org.shubbak.queue.figures;

/**
 * One hour of one weekday.
 *
 * @param weekday 1 is Monday, 7 Sunday
 * @param medianMinutes the median wait of those who came in it
 */
public record HeatCell(int weekday, int hour, long people, long noShows, long medianMinutes) {}
