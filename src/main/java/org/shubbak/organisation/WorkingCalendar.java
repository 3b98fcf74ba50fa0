package org.shubbak.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar of the administration (أيام العمل الرسمية): the week runs from Sunday to Thursday, holidays are the days
 * decreed off, for the country or for one governorate.
 */
@Component
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private final Holidays holidays;
    private final Directory directory;
    private final JdbcClient jdbc;

    WorkingCalendar(Holidays holidays, Directory directory, JdbcClient jdbc) {
        this.holidays = holidays;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    public boolean isWorkingDay(UnitId unit, LocalDate day) {
        return workingDays(unit).test(day);
    }

    /** The same question for many days of one unit. */
    public Predicate<LocalDate> workingDays(UnitId unit) {
        String governorate = directory.governorateOf(unit);
        return day -> !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(governorate, day);
    }

    /** The {@code days}-th working day after {@code from}; the day itself is not counted. */
    public LocalDate plusWorkingDays(UnitId unit, LocalDate from, int days) {
        Predicate<LocalDate> working = workingDays(unit);
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= working.test(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and including {@code to}. */
    public int workingDaysBetween(UnitId unit, LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(workingDays(unit))
                .count();
    }

    /** The opening hours of a unit's windows, or none when it is closed that day. */
    public Optional<OpeningHours> openingHours(UnitId unit, LocalDate day) {
        if (holidays.isHoliday(directory.governorateOf(unit), day)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                SELECT opens, closes
                FROM organisation.opening_hours
                WHERE (unit = :unit OR unit IS NULL) AND weekday = :weekday AND :day BETWEEN valid_from AND valid_to
                ORDER BY unit NULLS LAST, valid_from DESC
                LIMIT 1
                """)
                .param("unit", unit.value())
                .param("weekday", day.getDayOfWeek().getValue())
                .param("day", day)
                .query(OpeningHours.class)
                .optional();
    }
}
