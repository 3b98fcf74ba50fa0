package org.shubbak.organisation;

import static org.shubbak.organisation.Role.ADMIN;
import static org.shubbak.organisation.Role.AUDITOR;
import static org.shubbak.organisation.Role.CASHIER;
import static org.shubbak.organisation.Role.CLERK;
import static org.shubbak.organisation.Role.DELIVERY;
import static org.shubbak.organisation.Role.DIRECTOR;
import static org.shubbak.organisation.Role.HEAD;
import static org.shubbak.organisation.Role.INSPECTOR;
import static org.shubbak.organisation.Role.MANAGER;
import static org.shubbak.organisation.Role.MINISTRY;
import static org.shubbak.organisation.Role.SPECIALIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.UnitId;

/** The demonstration's people: invented names, created only with {@code shubbak.demo=true}. */
public final class DemoStaff {

    /** One of them, before it is a row. */
    public record Person(String signInName, String nameAr, String nameEn, UnitId unit, Role role) {}

    private record Seat(String name, Role role) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("clerk1", CLERK),
            new Seat("clerk2", CLERK),
            new Seat("cashier1", CASHIER),
            new Seat("specialist1", SPECIALIST),
            new Seat("specialist2", SPECIALIST),
            new Seat("specialist3", SPECIALIST),
            new Seat("inspector1", INSPECTOR),
            new Seat("director1", DIRECTOR),
            new Seat("head1", HEAD),
            new Seat("delivery1", DELIVERY),
            new Seat("manager1", MANAGER),
            new Seat("auditor1", AUDITOR),
            new Seat("admin", ADMIN));

    private static final Map<String, List<String>> NAMES = Map.of(
            "SHR-01",
            List.of(
                    "منى السيد عبد العال|Mona El-Sayed Abdel-Aal",
                    "كريم أحمد الشرقاوي|Karim Ahmed El-Sharkawy",
                    "هالة محمود فرج|Hala Mahmoud Farag",
                    "ياسر فتحي البنا|Yasser Fathy El-Banna",
                    "نهى عادل رمضان|Noha Adel Ramadan",
                    "طارق سمير غنيم|Tarek Samir Ghoneim",
                    "أيمن حسن الجندي|Ayman Hassan El-Gendy",
                    "سحر إبراهيم شاهين|Sahar Ibrahim Shahin",
                    "عماد الدين محمد صقر|Emad El-Din Mohamed Saqr",
                    "رانيا مصطفى هلال|Rania Mostafa Helal",
                    "حسام عبد الحميد نصار|Hossam Abdel-Hamid Nassar",
                    "ماجدة رؤوف حنا|Magda Raouf Hanna",
                    "شريف جمال عوض|Sherif Gamal Awad"),
            "SHR-04",
            List.of(
                    "إيمان صلاح الدسوقي|Iman Salah El-Desouky",
                    "محمود رضا سليم|Mahmoud Reda Selim",
                    "سعاد عبد الله متولي|Soad Abdallah Metwally",
                    "وائل نبيل عطية|Wael Nabil Attia",
                    "دينا شوقي بدر|Dina Shawky Badr",
                    "هشام فاروق زيدان|Hesham Farouk Zidan",
                    "علاء محمد القاضي|Alaa Mohamed El-Kady",
                    "نجلاء حمدي سالم|Naglaa Hamdy Salem",
                    "أشرف عبد العزيز مرسي|Ashraf Abdel-Aziz Morsy",
                    "أسماء طلعت جاد|Asmaa Talaat Gad",
                    "مدحت لطفي عزام|Medhat Lotfy Azzam",
                    "ناهد يوسف بشرى|Nahed Youssef Boshra",
                    "عمرو سعيد خليل|Amr Said Khalil"),
            "SHR-08",
            List.of(
                    "فاطمة علي أبو زيد|Fatma Ali Abou-Zeid",
                    "إسلام جابر منصور|Islam Gaber Mansour",
                    "ليلى حافظ الشافعي|Laila Hafez El-Shafei",
                    "خالد منير حجازي|Khaled Mounir Hegazy",
                    "مروة ثروت إسماعيل|Marwa Tharwat Ismail",
                    "سامح وجيه لبيب|Sameh Wagih Labib",
                    "رجب عبد السلام عمارة|Ragab Abdel-Salam Emara",
                    "عبير كمال الطحان|Abeer Kamal El-Tahhan",
                    "جمال حسين الهواري|Gamal Hussein El-Hawary",
                    "هبة أنور قنديل|Heba Anwar Kandil",
                    "عصام بكر العدل|Essam Bakr El-Adl",
                    "سلوى مجدي فهمي|Salwa Magdy Fahmy",
                    "بلال هاني درويش|Belal Hany Darwish"));

    private static final Map<String, String> SUFFIXES = Map.of("SHR-01", "", "SHR-04", ".belbeis", "SHR-08", ".faqus");

    private DemoStaff() {}

    /** All of them: Zagazig's, Belbeis's and Faqus's, and who looks at the governorate and at the country. */
    public static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (String unit : List.of("SHR-01", "SHR-04", "SHR-08")) {
            for (int i = 0; i < SEATS.size(); i++) {
                people.add(person(
                        unit, SEATS.get(i), NAMES.getOrDefault(unit, List.of()).get(i)));
            }
        }
        people.add(new Person(
                "governor1", "مصطفى عبد الرءوف الألفي", "Mostafa Abdel-Raouf El-Alfy", new UnitId("SHR-00"), MANAGER));
        people.add(new Person(
                "ministry1", "إلهام رشدي عبد الباقي", "Elham Roshdy Abdel-Baky", new UnitId("SHR-00"), MINISTRY));
        return List.copyOf(people);
    }

    private static Person person(String unit, Seat seat, String names) {
        int bar = names.indexOf('|');
        String signInName = seat.name() + SUFFIXES.getOrDefault(unit, "");
        return new Person(signInName, names.substring(0, bar), names.substring(bar + 1), new UnitId(unit), seat.role());
    }
}
