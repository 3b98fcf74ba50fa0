/** The program; every package below is a module with a small public face. */
@NullMarked
package org.shubbak;

import org.jspecify.annotations.NullMarked;
