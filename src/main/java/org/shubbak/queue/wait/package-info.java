/** How long it will take (الانتظار المتوقع): an honest range, never a promise. */
@NullMarked
package org.shubbak.queue.wait;

import org.jspecify.annotations.NullMarked;
