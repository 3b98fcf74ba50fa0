/** Staff look at an output, print it, and propose or confirm its suspension. */
@NullMarked
package org.shubbak.licences.web;

import org.jspecify.annotations.NullMarked;
