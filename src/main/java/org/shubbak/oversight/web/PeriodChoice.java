package org.shubbak.oversight.web;

import java.time.LocalDate;
import java.util.List;
import org.shubbak.oversight.Period;
import org.shubbak.shared.UnitId;

/** The periods that are one click away. */
public record PeriodChoice(String key, Period period, String href) {

    static List<PeriodChoice> around(LocalDate today, UnitId unit) {
        return List.of(
                of("month", Period.month(today), unit),
                of("last-month", Period.lastMonth(today), unit),
                of("week", Period.lastDays(today, 7), unit),
                of("quarter", Period.lastDays(today, 90), unit));
    }

    private static PeriodChoice of(String key, Period period, UnitId unit) {
        String href = "/manager?unit=" + unit.value() + "&from=" + period.from() + "&to=" + period.to();
        return new PeriodChoice(key, period, href);
    }
}
