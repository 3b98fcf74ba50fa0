/**
 * The figures (الأرقام): one row a request, sums that are kept as work goes on, and the questions that dashboards and reports
 * ask of them. See {@code docs/oversight.md}.
 */
@NullMarked
package org.shubbak.oversight.tally;

import org.jspecify.annotations.NullMarked;
