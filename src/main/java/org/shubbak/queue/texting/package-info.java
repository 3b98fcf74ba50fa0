/** Telling people who wait elsewhere, by text message, that they are nearly up (رسالة اقتراب الدور). */
@NullMarked
package org.shubbak.queue.texting;

import org.jspecify.annotations.NullMarked;
