package org.shubbak.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days spent on one party.
 *
 * @param from the day it began; its days are those after {@code from} up to and including {@code to}
 * @param who the body's name, or what the applicant was asked for; null for ourselves
 * @param days calendar days
 */
public record Segment(
        LocalDate from, LocalDate to, Party party, @Nullable String who, int days) {}
