/** The pages of the monthly reports. */
@NullMarked
package org.shubbak.oversight.web.report;

import org.jspecify.annotations.NullMarked;
