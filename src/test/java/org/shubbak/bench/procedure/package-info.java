/** The procedure benchmark: ours and two engines run the same case on the same PostgreSQL, in turn. */
@NullMarked
package org.shubbak.bench.procedure;

import org.jspecify.annotations.NullMarked;
