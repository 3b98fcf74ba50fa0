/** The pages of late requests. */
@NullMarked
package org.shubbak.oversight.web.late;

import org.jspecify.annotations.NullMarked;
