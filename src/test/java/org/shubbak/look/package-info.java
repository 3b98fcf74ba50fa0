/** Looks at the pages of a running server: pictures in every width and language, and their accessibility. */
@org.jspecify.annotations.NullMarked
package org.shubbak.look;
