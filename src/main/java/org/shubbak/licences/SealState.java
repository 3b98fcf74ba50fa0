package org.shubbak.licences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.seals.SealLevel;

/**
 * How far the seal in an output's file has come.
 *
 * @param level null for what was issued before papers were sealed
 * @param problem why it could not be lifted the last time; null if there is none
 * @param renewedAt when another time stamp was last put over it, as the one before came to its end; null before
 */
public record SealState(
        @Nullable SealLevel level,
        @Nullable String problem,
        @Nullable Instant renewedAt) {}
