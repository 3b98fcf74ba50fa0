package org.shubbak.oversight.report;

import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Pace;
import org.shubbak.shared.Bilingual;

/** One line of a table of the report: a sector, a service, a centre, a governorate, or the whole. */
record ReportLine(String code, Bilingual name, Flow flow, Pace pace) {}
