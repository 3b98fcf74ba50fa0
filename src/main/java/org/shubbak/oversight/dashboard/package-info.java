/**
 * What a centre's manager, a governor and the minister see (لوحات المتابعة): one page at three levels, from the country down
 * to one request. The figures are those of {@link org.shubbak.oversight.tally.Tallies}.
 */
@NullMarked
package org.shubbak.oversight.dashboard;

import org.jspecify.annotations.NullMarked;
