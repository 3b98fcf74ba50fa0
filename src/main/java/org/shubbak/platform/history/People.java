package org.shubbak.platform.history;

import java.time.LocalDate;
import java.util.Random;

/** Invented applicants with names as people in Sharqia bear them; their serials are never given to real births. */
public final class People {

    private static final String[] FIRST = {
        "محمد", "أحمد", "محمود", "مصطفى", "إبراهيم", "علي", "حسن", "خالد", "سامح", "ياسر", "عمرو", "طارق", "كريم",
        "فاطمة", "منى", "هدى", "سعاد", "نجلاء", "أسماء", "إيمان", "هبة", "مروة", "رانيا", "دعاء", "ليلى", "زينب"
    };
    private static final String[] FATHER = {
        "السيد",
        "عبد الله",
        "محمد",
        "عبد العزيز",
        "فتحي",
        "صلاح",
        "رمضان",
        "حسين",
        "عبد الحميد",
        "شوقي",
        "جمال",
        "فاروق",
        "عبد الرحمن",
        "يوسف",
        "سعيد",
        "إسماعيل",
        "منصور",
        "عادل",
        "رجب",
        "عطية"
    };
    private static final String[] FAMILY = {
        "الشرقاوي", "غنيم", "البنا", "شاهين", "صقر", "هلال", "نصار", "سليم", "الدسوقي", "متولي", "زيدان", "القاضي",
                "مرسي",
        "جاد", "عزام", "خليل", "منصور", "الشافعي", "حجازي", "عمارة", "الهواري", "قنديل", "العدل", "درويش", "النجار",
                "الجندي"
    };
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);

    private People() {}

    /** One of them. */
    public record Person(String nationalId, String name, String phone) {

        /** The company that bears his name; another person, another register and tax number. */
        public Company company() {
            String serial = nationalId.substring(1, 7) + nationalId.substring(9, 13);
            String[] names = name.split(" ");
            return new Company(
                    serial, serial.substring(1), "شركة " + names[0] + " " + names[names.length - 1] + " للمقاولات");
        }
    }

    /** An invented company by its commercial register and tax number. */
    public record Company(String register, String taxNumber, String name) {}

    /** The same person for the same number, another one for another (up to about two million). */
    public static Person number(long number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        var name = FIRST[random.nextInt(FIRST.length)] + " " + FATHER[random.nextInt(FATHER.length)] + " "
                + FATHER[random.nextInt(FATHER.length)] + " " + FAMILY[random.nextInt(FAMILY.length)];
        var phone = "01" + "0125".charAt(random.nextInt(4)) + "%08d".formatted(random.nextInt(100_000_000));
        return new Person(nationalId(number), name, phone);
    }

    private static String nationalId(long number) {
        var birth = FIRST_BIRTH.plusDays(number / 100 % 20_000);
        var digits = (birth.getYear() < 2000 ? "2" : "3")
                + "%02d%02d%02d".formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth())
                + "13"
                + "%04d".formatted(9900 + number % 100);
        return digits + checkDigit(digits);
    }

    private static int checkDigit(String digits) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return (11 - sum % 11) % 10;
    }
}
