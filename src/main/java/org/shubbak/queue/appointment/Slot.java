package org.shubbak.queue.appointment;

import java.time.Instant;

/** A time at which people may be booked, and how many places are left. */
public record Slot(Instant startsAt, int left) {}
