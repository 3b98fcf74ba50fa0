package org.shubbak.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.HolidayView;
import org.shubbak.organisation.MovingHoliday;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official calendar (الإجازات الرسمية) as an administrator keeps it when a decree moves or declares a day off. */
@Component
public class Calendars {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_DAYS_MOVED = 14;

    private final MovingHoliday holidays;

    Calendars(MovingHoliday holidays) {
        this.holidays = holidays;
    }

    @Transactional(readOnly = true)
    public List<HolidayView> of(int year) {
        return holidays.of(year);
    }

    /** Moves a feast's day off by at most two weeks; due dates follow in the same transaction. */
    @Transactional
    public void move(LocalDate nominal, @Nullable LocalDate observed, String decree, CurrentStaff me) {
        List<FieldError> wrong = new ArrayList<>();
        if (observed == null
                || observed.isBefore(nominal.minusDays(MOST_DAYS_MOVED))
                || observed.isAfter(nominal.plusDays(MOST_DAYS_MOVED))) {
            wrong.add(FieldError.of("observed", "oversight.day-off", MOST_DAYS_MOVED));
        }
        checkDecree(decree, wrong);
        if (observed == null || !wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        holidays.move(nominal, observed, decree, me.actor());
    }

    /** Declares a day off for the whole country. */
    @Transactional
    public void declare(@Nullable LocalDate day, String nameAr, String nameEn, String decree, CurrentStaff me) {
        List<FieldError> wrong = new ArrayList<>();
        if (day == null) {
            wrong.add(FieldError.of("day", "web.missing-field"));
        }
        String ar = ArabicText.clean(nameAr, LONGEST_NAME);
        if (ar.isEmpty()) {
            wrong.add(FieldError.of("nameAr", "web.missing-field"));
        }
        checkDecree(decree, wrong);
        if (day == null || !wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        String en = ArabicText.clean(nameEn, LONGEST_NAME);
        holidays.declare(day, "national", ar, en.isEmpty() ? ar : en, decree, me.actor());
    }

    private static void checkDecree(String decree, List<FieldError> wrong) {
        if (decree.isBlank()) {
            wrong.add(FieldError.of("decree", "organisation.decree-missing"));
        }
    }
}
