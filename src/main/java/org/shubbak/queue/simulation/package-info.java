/** A believable day in a hall, played through the real product; the same people try the estimate in a test. */
@NullMarked
package org.shubbak.queue.simulation;

import org.jspecify.annotations.NullMarked;
