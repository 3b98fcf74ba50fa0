/** Handing over: who may receive an output, and that nothing is left unpaid. */
@NullMarked
package org.shubbak.requests.delivery;

import org.jspecify.annotations.NullMarked;
