/** The dashboards' pages: what is chosen in the address, how figures are drawn, and the way down to one request. */
@NullMarked
package org.shubbak.oversight.web.dashboard;

import org.jspecify.annotations.NullMarked;
