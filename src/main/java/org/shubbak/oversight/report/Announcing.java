package org.shubbak.oversight.report;

import java.time.YearMonth;
import java.util.Locale;
import org.shubbak.shared.Bilingual;
import org.shubbak.web.Messages;
import org.springframework.stereotype.Component;

/** Says a report's head on a page as the paper says it. */
@Component
public class Announcing {

    private final ReportWords arabic;
    private final ReportWords english;

    Announcing(Messages messages) {
        this.arabic = new ReportWords(messages, Locale.of("ar"));
        this.english = new ReportWords(messages, Locale.ENGLISH);
    }

    public Bilingual month(YearMonth month) {
        return new Bilingual(arabic.month(month), english.month(month));
    }

    /** Empty until the report is made. */
    public Bilingual said(AskedReport report, Bilingual area) {
        return new Bilingual(said(report, area, arabic), said(report, area, english));
    }

    private static String said(AskedReport report, Bilingual area, ReportWords words) {
        var head = report.head();
        return head == null
                ? ""
                : words.announcement(area, report.month(), head.received(), head.finished(), head.mobile());
    }
}
