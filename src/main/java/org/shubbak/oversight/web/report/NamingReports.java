package org.shubbak.oversight.web.report;

import java.time.YearMonth;
import java.util.List;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.report.Announcing;
import org.shubbak.oversight.report.AskedReport;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Component;

/** Gives reports the names of their areas and of who asked for them. */
@Component
class NamingReports {

    private static final Bilingual NOBODY = new Bilingual("–", "–");

    private final Places places;
    private final Organisation organisation;
    private final Announcing announcing;

    NamingReports(Places places, Organisation organisation, Announcing announcing) {
        this.places = places;
        this.organisation = organisation;
        this.announcing = announcing;
    }

    List<ReportRow> of(List<AskedReport> reports) {
        return reports.stream().map(this::of).toList();
    }

    ReportRow of(AskedReport report) {
        Bilingual area = places.name(report.area());
        return new ReportRow(
                report, area, announcing.month(report.month()), name(report.askedBy()), announcing.said(report, area));
    }

    /** With the digits of the pages, which are not those of the paper. */
    Bilingual month(YearMonth month) {
        Bilingual words = announcing.month(month);
        return new Bilingual(ArabicText.asciiDigits(words.ar()), words.en());
    }

    private Bilingual name(StaffId id) {
        return organisation
                .findStaff(id)
                .map(staff -> new Bilingual(staff.nameAr(), staff.nameEn()))
                .orElse(NOBODY);
    }
}
