/** The page of what applicants say. */
@NullMarked
package org.shubbak.oversight.web.satisfaction;

import org.jspecify.annotations.NullMarked;
