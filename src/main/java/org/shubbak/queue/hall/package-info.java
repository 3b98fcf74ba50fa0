/** A centre's hall as it is set up: its lines, its windows, its rules. */
@NullMarked
package org.shubbak.queue.hall;

import org.jspecify.annotations.NullMarked;
