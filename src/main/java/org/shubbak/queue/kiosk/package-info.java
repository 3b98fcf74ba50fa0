/** Giving tickets at the kiosk, also while the database cannot be reached, and following one by phone. */
@NullMarked
package org.shubbak.queue.kiosk;

import org.jspecify.annotations.NullMarked;
