package org.shubbak.oversight.web.report;

import org.shubbak.oversight.report.AskedReport;
import org.shubbak.shared.Bilingual;

/**
 * A report as the pages show it.
 *
 * @param said its head in the words of an announcement; empty until it is made
 */
public record ReportRow(AskedReport report, Bilingual area, Bilingual month, Bilingual by, Bilingual said) {}
