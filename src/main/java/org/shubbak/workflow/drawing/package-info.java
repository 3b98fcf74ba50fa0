/** Draws procedures as SVG from the layout in their own files. */
@NullMarked
package org.shubbak.workflow.drawing;

import org.jspecify.annotations.NullMarked;
