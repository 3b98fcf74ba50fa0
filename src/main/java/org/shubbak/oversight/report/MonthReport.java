package org.shubbak.oversight.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.shubbak.oversight.late.LateCauses.Counted;
import org.shubbak.oversight.late.LateCauses.Promises;
import org.shubbak.oversight.satisfaction.Answers;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Open;
import org.shubbak.shared.Bilingual;

/**
 * All that the monthly report says (التقرير الشهري).
 *
 * @param asOf when the figures last followed the acts; what is open or late today is so at this moment
 * @param total the month's figures and days, under the area's name
 * @param mobile what came in and ended by the mobile centre
 * @param tables in their order
 */
record MonthReport(
        Area area,
        YearMonth month,
        Instant asOf,
        Instant madeAt,
        Bilingual madeBy,
        ReportLine total,
        Open open,
        Flow mobile,
        Answers answers,
        Lateness lateness,
        List<ReportTable> tables) {

    /**
     * Why requests were late on any day of the month, and what became of the promises.
     *
     * @param causes the most frequent first
     */
    record Lateness(List<Counted> causes, Promises promises) {}

    /** How many lines of a table something came in at. */
    long receiving(ReportTable.Kind kind) {
        return tables.stream()
                .filter(table -> table.kind() == kind)
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.flow().received() > 0)
                .count();
    }
}
