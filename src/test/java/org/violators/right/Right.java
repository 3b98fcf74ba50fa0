package org.violators.right;

import org.violators.left.Left;

/** Needs its left, which needs its right. */
public record Right(Left left) {}
