/** Takes requests through the running product as its staff would, and multiplies them into a history of years. */
@NullMarked
package org.shubbak.platform.history;

import org.jspecify.annotations.NullMarked;
