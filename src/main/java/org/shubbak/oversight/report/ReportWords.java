package org.shubbak.oversight.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.CairoTime;
import org.shubbak.web.Messages;

/** How the report writes: its sentences, and figures in Arabic-Indic digits or in English ones. */
final class ReportWords {

    private static final Locale EGYPT = Locale.forLanguageTag("ar-EG");

    private final Messages messages;
    private final Locale locale;

    ReportWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    boolean arabic() {
        return language().equals("ar");
    }

    String language() {
        return locale.getLanguage();
    }

    String t(String key, Object... args) {
        return messages.text(locale, key, args);
    }

    String name(Bilingual name) {
        return arabic() ? name.ar() : name.en();
    }

    String count(long value) {
        return digits(format("#,##0").format(value));
    }

    String share(double value) {
        return digits(format("0.0").format(value * 100)) + (arabic() ? "٪" : "%");
    }

    String mean(double value) {
        return digits(format("0.0").format(value));
    }

    String figure(Column.Sort sort, @Nullable Number value) {
        if (value == null) {
            return "–";
        }
        return sort == Column.Sort.SHARE ? share(value.doubleValue()) : count(value.longValue());
    }

    String figure(Fact fact) {
        Number value = fact.value();
        return value == null
                ? "–"
                : switch (fact.sort()) {
                    case COUNT, DAYS -> count(value.longValue());
                    case SHARE -> share(value.doubleValue());
                    case MEAN -> mean(value.doubleValue());
                };
    }

    /** As {@code يناير ٢٠٢٦}. */
    String month(YearMonth month) {
        Locale names = arabic() ? EGYPT : Locale.ENGLISH;
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, names) + " "
                + digits(Integer.toString(month.getYear()));
    }

    /** As {@code ٩ فبراير ٢٠٢٦، ١٤:٣٠}. */
    String time(Instant at) {
        var local = at.atZone(CairoTime.ZONE);
        String clock = local.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return digits(local.getDayOfMonth() + " ")
                + month(YearMonth.from(local))
                + (arabic() ? "، " : ", ")
                + digits(clock);
    }

    /** The report in the words of an announcement. */
    List<String> announcement(MonthReport report) {
        Flow flow = report.total().flow();
        Double rate = flow.announcedRate();
        List<String> said = new ArrayList<>();
        said.add(announcement(
                report.total().name(),
                report.month(),
                flow.received(),
                flow.finished(),
                report.mobile().received()));
        if (rate != null) {
            said.add(t(
                    "reports.said.where",
                    report.receiving(ReportTable.Kind.CENTRES),
                    count(report.receiving(ReportTable.Kind.CENTRES)),
                    report.receiving(ReportTable.Kind.SERVICES),
                    count(report.receiving(ReportTable.Kind.SERVICES))));
        }
        said.add(t("reports.said.late", flow.finishedLate(), count(flow.finishedLate())));
        return said;
    }

    String announcement(Bilingual area, YearMonth month, long received, long finished, long mobile) {
        return t(
                "reports.said",
                name(area),
                month(month),
                received,
                count(received),
                mobile,
                count(mobile),
                finished,
                count(finished),
                received == 0 ? "–" : share((double) finished / received));
    }

    private String digits(String ascii) {
        return arabic() ? ArabicText.arabicIndicDigits(ascii) : ascii;
    }

    private DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (arabic()) {
            symbols.setGroupingSeparator('٬');
            symbols.setDecimalSeparator('٫');
        }
        return new DecimalFormat(pattern, symbols);
    }
}
