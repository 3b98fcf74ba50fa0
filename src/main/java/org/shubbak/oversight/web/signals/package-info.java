/** The pages of the questions that the signals ask. */
@NullMarked
package org.shubbak.oversight.web.signals;

import org.jspecify.annotations.NullMarked;
