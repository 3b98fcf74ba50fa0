package org.shubbak.queue.figures;

import java.time.Duration;

/**
 * How long people waited.
 *
 * @param people how many were called
 * @param median half of them waited no longer
 * @param ninetieth nine of ten waited no longer
 */
public record Waits(long people, Duration median, Duration ninetieth) {}
