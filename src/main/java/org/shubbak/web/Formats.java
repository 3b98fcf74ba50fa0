package org.shubbak.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;

/** Dates, times and amounts as the screens show them: Gregorian, Cairo time, ASCII digits. */
final class Formats {

    private final Locale locale;

    Formats(Locale locale) {
        this.locale = locale;
    }

    String date(LocalDate day) {
        return of("d MMMM yyyy").format(day);
    }

    String shortDate(LocalDate day) {
        return of("dd/MM/yyyy").format(day);
    }

    String time(Instant at) {
        return of(isArabic() ? "d MMMM yyyy، HH:mm" : "d MMMM yyyy, HH:mm").format(at.atZone(CairoTime.ZONE));
    }

    String shortTime(Instant at) {
        return of("dd/MM HH:mm").format(at.atZone(CairoTime.ZONE));
    }

    String weekday(LocalDate day) {
        return of("EEEE").format(day);
    }

    String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    String money(Money money) {
        return isArabic() ? amount(money.amount()) + " ج.م" : "EGP " + amount(money.amount());
    }

    private boolean isArabic() {
        return locale.getLanguage().equals("ar");
    }

    private DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.STANDARD);
    }
}
