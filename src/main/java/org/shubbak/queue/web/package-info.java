/** The pages of the hall: window, manager, kiosk, phone and boards. */
@NullMarked
package org.shubbak.queue.web;

import org.jspecify.annotations.NullMarked;
