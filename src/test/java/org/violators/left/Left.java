package org.violators.left;

import org.violators.right.Right;

/** Needs its right, which needs its left. */
public record Left(Right right) {}
