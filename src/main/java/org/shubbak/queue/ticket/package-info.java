/** The life of a ticket (تذكرة), from the kiosk to the end of the visit. */
@NullMarked
package org.shubbak.queue.ticket;

import org.jspecify.annotations.NullMarked;
