package org.shubbak.oversight.report;

import java.util.List;

/** One table of the report; every counted column adds up to the total. */
record ReportTable(Kind kind, List<ReportLine> lines) {

    /** By what the lines are. */
    enum Kind {
        GOVERNORATES,
        SECTORS,
        SERVICES,
        CENTRES;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
