/** Who is next (الدور): a pure function of who waits, since when, and the hall's rules. */
@NullMarked
package org.shubbak.queue.order;

import org.jspecify.annotations.NullMarked;
