/** The monthly report (التقرير الشهري): made once, kept, as PDF and as a workbook. */
@NullMarked
package org.shubbak.oversight.report;

import org.jspecify.annotations.NullMarked;
