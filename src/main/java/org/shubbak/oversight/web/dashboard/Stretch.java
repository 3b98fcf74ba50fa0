package org.shubbak.oversight.web.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shubbak.oversight.tally.Span;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/**
 * The period that an address chooses (المدة).
 *
 * @param key {@code month}, {@code last-month}, {@code last-30}, {@code year}, {@code last-year}, a month like
 *     {@code 2026-10}, a year like {@code 2026}, or {@code days} for two days
 */
public record Stretch(String key, Span span) {

    static final String THIS_MONTH = "month";
    static final String DAYS = "days";

    /** Two days lie at most so far apart, unless they are the ends of whole months. */
    static final int LONGEST = 366;

    private static final int OLDEST_YEAR = 2000;

    /** @throws Refusal {@code dashboard.period} at {@code to}, {@code dashboard.day} at the day that is none */
    static Stretch of(Look look, LocalDate today) {
        return look.value("period").equals(DAYS) ? days(look, today) : named(look.value("period"), today);
    }

    static Stretch thisMonth(LocalDate today) {
        return named(THIS_MONTH, today);
    }

    private static Stretch named(String key, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return switch (key) {
            case "last-month" -> new Stretch(key, Span.month(month.minusMonths(1)));
            case "last-30" -> new Stretch(key, Span.days(today.minusDays(29), today));
            case "year" -> new Stretch(key, year(today.getYear()));
            case "last-year" -> new Stretch(key, year(today.getYear() - 1));
            default -> written(key, month);
        };
    }

    /** A month or a year as it is written; this month for anything else. */
    private static Stretch written(String key, YearMonth thisMonth) {
        try {
            Span span = key.length() == 4
                    ? year(Year.parse(key).getValue())
                    : Span.month(key.equals(THIS_MONTH) ? thisMonth : YearMonth.parse(key));
            boolean thinkable = span.from().getYear() >= OLDEST_YEAR
                    && !YearMonth.from(span.from()).isAfter(thisMonth);
            return thinkable ? new Stretch(key, span) : new Stretch(THIS_MONTH, Span.month(thisMonth));
        } catch (DateTimeException none) {
            return new Stretch(THIS_MONTH, Span.month(thisMonth));
        }
    }

    private static Stretch days(Look look, LocalDate today) {
        LocalDate to = day(look, "to", today);
        LocalDate from = day(look, "from", to.withDayOfMonth(1));
        boolean tooLong = ChronoUnit.DAYS.between(from, to) >= LONGEST
                && !(from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1);
        if (to.isBefore(from) || tooLong || from.getYear() < OLDEST_YEAR) {
            throw Refusal.fields(List.of(FieldError.of("to", "dashboard.period", LONGEST)));
        }
        return new Stretch(DAYS, Span.days(from, to));
    }

    private static LocalDate day(Look look, String name, LocalDate otherwise) {
        try {
            return look.value(name).isEmpty() ? otherwise : LocalDate.parse(look.value(name));
        } catch (DateTimeException none) {
            throw Refusal.fields(List.of(FieldError.of(name, "dashboard.day")));
        }
    }

    private static Span year(int year) {
        return Span.months(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }
}
