/** What boards, phones and windows show now, and how they learn that it changed. */
@NullMarked
package org.shubbak.queue.live;

import org.jspecify.annotations.NullMarked;
