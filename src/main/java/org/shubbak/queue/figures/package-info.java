/** The hall in figures: the public proof that it was fair, and what its manager needs to plan. */
@NullMarked
package org.shubbak.queue.figures;

import org.jspecify.annotations.NullMarked;
