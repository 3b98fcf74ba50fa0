package org.shubbak.licences;

import org.jspecify.annotations.Nullable;
import org.shubbak.seals.SealLevel;

/**
 * How far the seal in an output's file has come.
 *
 * @param level null for what was issued before papers were sealed
 * @param problem why it could not be lifted the last time; null if there is none
 */
public record SealState(@Nullable SealLevel level, @Nullable String problem) {}
