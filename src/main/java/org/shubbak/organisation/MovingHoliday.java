package org.shubbak.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a feast's day off, as the Prime Minister's decrees do when they shift it to a Thursday, or declares a new one.
 * {@link HolidayMoved} makes the due dates of open requests follow in the same transaction.
 */
@Component
public class MovingHoliday {

    private static final int LONGEST_DECREE = 200;

    private record Holiday(UUID id, LocalDate date, String scope) {}

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    MovingHoliday(JdbcClient jdbc, Holidays holidays, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @param nominal the feast itself
     * @param observed the day that is off instead
     * @throws Refusal {@code organisation.unknown-holiday}
     */
    @Transactional
    public void move(LocalDate nominal, LocalDate observed, String decree, Actor by) {
        Holiday holiday = jdbc.sql("""
                SELECT id, date, scope FROM organisation.holiday WHERE nominal_date = :nominal
                ORDER BY scope = 'national' DESC LIMIT 1
                FOR UPDATE
                """)
                .param("nominal", nominal)
                .query(Holiday.class)
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-holiday"));
        String basis = decreeOf(decree);
        jdbc.sql("UPDATE organisation.holiday SET date = :date, decree = :decree WHERE id = :id")
                .param("date", observed)
                .param("decree", basis)
                .param("id", holiday.id())
                .update();
        tell(new HolidayMoved(holiday.date(), observed, holiday.scope(), basis), by);
    }

    /** The feasts of a year with the days that are off for them, in order. */
    @Transactional(readOnly = true)
    public List<HolidayView> of(int year) {
        return jdbc.sql("""
                SELECT date, nominal_date, scope, name_ar, name_en, decree
                FROM organisation.holiday
                WHERE nominal_date >= :first AND nominal_date < :next
                ORDER BY nominal_date, name_en
                """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query((row, index) -> new HolidayView(
                        row.getObject("date", LocalDate.class),
                        row.getObject("nominal_date", LocalDate.class),
                        row.getString("scope"),
                        row.getString("name_ar"),
                        row.getString("name_en"),
                        row.getString("decree")))
                .list();
    }

    /** Declares a day off for the country ({@code national}) or for a governorate by its code. */
    @Transactional
    public void declare(LocalDate day, String scope, String nameAr, String nameEn, String decree, Actor by) {
        String basis = decreeOf(decree);
        int added = jdbc.sql("""
                INSERT INTO organisation.holiday (id, date, scope, name_ar, name_en, nominal_date, kind, decree)
                VALUES (:id, :day, :scope, :nameAr, :nameEn, :day, 'declared', :decree)
                ON CONFLICT DO NOTHING
                """)
                .param("id", Ids.next())
                .param("day", day)
                .param("scope", scope)
                .param("nameAr", nameAr)
                .param("nameEn", nameEn)
                .param("decree", basis)
                .update();
        if (added == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.holiday-known")
                    .at("day");
        }
        tell(new HolidayMoved(null, day, scope, basis), by);
    }

    private void tell(HolidayMoved moved, Actor by) {
        holidays.changed();
        Map<String, String> detail = Map.of(
                "from",
                String.valueOf(moved.from()),
                "to",
                String.valueOf(moved.to()),
                "scope",
                moved.scope(),
                "decree",
                moved.decree());
        journal.record(JournalEntry.act(by, "calendar.changed", null, null, detail));
        events.publishEvent(moved);
    }

    private static String decreeOf(String decree) {
        String basis = ArabicText.clean(decree, LONGEST_DECREE);
        if (basis.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "organisation.decree-missing")
                    .at("decree");
        }
        return basis;
    }
}
