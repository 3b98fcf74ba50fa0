package org.shubbak.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The working days of the country as the product was delivered with them. It stays the same whatever decrees move, so
 * sample cases are computed with it; requests follow {@link WorkingCalendar}.
 */
public final class NationalCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final Set<LocalDate> HOLIDAYS = holidays();

    private NationalCalendar() {}

    public static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> holidays() {
        try {
            String csv = new ClassPathResource("reference/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            return Csv.read(csv).stream()
                    .filter(row -> "national".equals(row.get("scope")))
                    .map(row -> LocalDate.parse(row.getOrDefault("observed_date", "")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
