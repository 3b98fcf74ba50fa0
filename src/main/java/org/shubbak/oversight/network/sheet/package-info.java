/** Lists that come as files of a spreadsheet program: read, shown with what is wrong in them, then confirmed. */
@NullMarked
package org.shubbak.oversight.network.sheet;

import org.jspecify.annotations.NullMarked;
