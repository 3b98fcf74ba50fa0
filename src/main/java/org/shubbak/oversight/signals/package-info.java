/** Signals for integrity: questions to look at, each with its statistics; never an accusation. */
@NullMarked
package org.shubbak.oversight.signals;

import org.jspecify.annotations.NullMarked;
