package org.shubbak.shared;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/**
 * Dates as formal papers write them: «١٦ جمادى الأولى سنة ١٤٣٤هـ، الموافق ٢٨ مارس سنة ٢٠١٣م» (the Official Gazette's
 * pattern). The Hijri day is that of the Umm al-Qura calendar and may differ by one from a local moon sighting; periods of
 * law run on the Gregorian calendar.
 */
public final class HijriDate {

    private static final List<String> HIJRI_MONTHS = List.of(
            "المحرم",
            "صفر",
            "ربيع الأول",
            "ربيع الآخر",
            "جمادى الأولى",
            "جمادى الآخرة",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة",
            "ذو الحجة");
    private static final List<String> MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");

    private HijriDate() {}

    /** {@code ١٦ جمادى الأولى سنة ١٤٣٤هـ}. */
    public static String arabic(LocalDate date) {
        HijrahDate hijri = HijrahDate.from(date);
        String month = HIJRI_MONTHS.get(hijri.get(ChronoField.MONTH_OF_YEAR) - 1);
        return written(hijri.get(ChronoField.DAY_OF_MONTH), month, hijri.get(ChronoField.YEAR), "هـ");
    }

    /** {@code ٢٨ مارس سنة ٢٠١٣م}. */
    public static String gregorianArabic(LocalDate date) {
        return written(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear(), "م");
    }

    /** Both, joined by «، الموافق». */
    public static String withGregorian(LocalDate date) {
        return arabic(date) + "، الموافق " + gregorianArabic(date);
    }

    private static String written(int day, String month, int year, String era) {
        return ArabicText.arabicIndicDigits(String.format(Locale.ROOT, "%d %s سنة %d%s", day, month, year, era));
    }
}
