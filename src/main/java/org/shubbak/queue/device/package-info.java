/** The kiosks and boards of a hall, each known by the token in its address. */
@NullMarked
package org.shubbak.queue.device;

import org.jspecify.annotations.NullMarked;
