package org.shubbak.oversight.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;

/**
 * What was typed about a day off and what was wrong with it.
 *
 * @param moving the feast whose form it was; null for a newly declared day
 */
public record CalendarForm(
        @Nullable LocalDate moving, String day, String nameAr, String nameEn, String decree, FormErrors errors) {

    static final CalendarForm NONE = new CalendarForm(null, "", "", "", "", FormErrors.NONE);

    static CalendarForm moving(LocalDate nominal, String decree, Refusal refusal) {
        return new CalendarForm(nominal, "", "", "", decree, FormErrors.of(refusal));
    }

    static CalendarForm declaring(
            @Nullable LocalDate day, String nameAr, String nameEn, String decree, Refusal refusal) {
        String typed = day == null ? "" : day.toString();
        return new CalendarForm(null, typed, nameAr, nameEn, decree, FormErrors.of(refusal));
    }

    /** What was wrong with moving this feast. */
    public FormErrors of(LocalDate nominal) {
        return nominal.equals(moving) ? errors : FormErrors.NONE;
    }

    /** What was wrong with the day to declare. */
    public FormErrors declared() {
        return moving == null ? errors : FormErrors.NONE;
    }
}
