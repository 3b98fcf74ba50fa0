package org.shubbak.platform.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/** Invented applicants with names as people in Sharqia bear them; their serials are never given to real births. */
public final class People {

    private static final String[] FIRST = {
        "محمد|Mohamed",
        "أحمد|Ahmed",
        "محمود|Mahmoud",
        "مصطفى|Mostafa",
        "إبراهيم|Ibrahim",
        "علي|Ali",
        "حسن|Hassan",
        "خالد|Khaled",
        "سامح|Sameh",
        "ياسر|Yasser",
        "عمرو|Amr",
        "طارق|Tarek",
        "كريم|Karim",
        "فاطمة|Fatma",
        "منى|Mona",
        "هدى|Hoda",
        "سعاد|Soad",
        "نجلاء|Naglaa",
        "أسماء|Asmaa",
        "إيمان|Iman",
        "هبة|Heba",
        "مروة|Marwa",
        "رانيا|Rania",
        "دعاء|Doaa",
        "ليلى|Laila",
        "زينب|Zeinab"
    };
    private static final String[] FATHER = {
        "السيد|El-Sayed",
        "عبد الله|Abdallah",
        "محمد|Mohamed",
        "عبد العزيز|Abdel-Aziz",
        "فتحي|Fathy",
        "صلاح|Salah",
        "رمضان|Ramadan",
        "حسين|Hussein",
        "عبد الحميد|Abdel-Hamid",
        "شوقي|Shawky",
        "جمال|Gamal",
        "فاروق|Farouk",
        "عبد الرحمن|Abdel-Rahman",
        "يوسف|Youssef",
        "سعيد|Said",
        "إسماعيل|Ismail",
        "منصور|Mansour",
        "عادل|Adel",
        "رجب|Ragab",
        "عطية|Attia"
    };
    private static final String[] FAMILY = {
        "الشرقاوي|El-Sharkawy",
        "غنيم|Ghoneim",
        "البنا|El-Banna",
        "شاهين|Shahin",
        "صقر|Saqr",
        "هلال|Helal",
        "نصار|Nassar",
        "سليم|Selim",
        "الدسوقي|El-Desouky",
        "متولي|Metwally",
        "زيدان|Zidan",
        "القاضي|El-Kady",
        "مرسي|Morsy",
        "جاد|Gad",
        "عزام|Azzam",
        "خليل|Khalil",
        "منصور|Mansour",
        "الشافعي|El-Shafei",
        "حجازي|Hegazy",
        "عمارة|Emara",
        "الهواري|El-Hawary",
        "قنديل|Kandil",
        "العدل|El-Adl",
        "درويش|Darwish",
        "النجار|El-Naggar",
        "الجندي|El-Gendy"
    };
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);

    private People() {}

    /** One of them. */
    public record Person(String nationalId, String name, String nameEn, String phone) {

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
        String[] parts = {any(FIRST, random), any(FATHER, random), any(FATHER, random), any(FAMILY, random)};
        var phone = "01" + "0125".charAt(random.nextInt(4)) + "%08d".formatted(random.nextInt(100_000_000));
        return new Person(nationalId(number), name(parts, 0), name(parts, 1), phone);
    }

    private static String any(String[] names, Random random) {
        return names[random.nextInt(names.length)];
    }

    /** Arabic or English, whichever stands at that place. */
    private static String name(String[] parts, int language) {
        return Arrays.stream(parts).map(part -> part.split("\\|")[language]).collect(Collectors.joining(" "));
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
