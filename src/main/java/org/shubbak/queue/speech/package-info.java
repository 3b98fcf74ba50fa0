/** Saying a call aloud in Arabic, from recorded clips that come with the product. */
@NullMarked
package org.shubbak.queue.speech;

import org.jspecify.annotations.NullMarked;
