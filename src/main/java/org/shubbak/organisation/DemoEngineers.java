package org.shubbak.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demonstration's engineers and offices of Zagazig, Belbeis and Faqus: invented names and numbers. */
@Component
class DemoEngineers {

    private static final LocalDate UNTIL = LocalDate.of(2099, 12, 31);

    private static final List<Engineer> ALL = List.of(
            office("900101", "مكتب الشرقية للاستشارات الهندسية", "إنشائي"),
            office("900102", "مكتب دار الزقازيق للعمارة", "عمارة"),
            office("900401", "مكتب بلبيس الهندسي", "إنشائي"),
            office("900801", "مكتب فاقوس للتصميم", "عمارة"),
            office("900103", "مكتب كمال الهندسي", "كهرباء"),
            office("900104", "المكتب الاستشاري الحديث", "ميكانيكا"),
            office("900105", "مكتب دلتا الهندسي", "إنشائي"),
            engineer("38220", "م. منال فريد", "900104", "المكتب الاستشاري الحديث", "ميكانيكا"),
            engineer("40112", "م. شريف كمال", "900103", "مكتب كمال الهندسي", "كهرباء"),
            engineer("43210", "م. هشام عبد الفتاح", "900101", "مكتب الشرقية للاستشارات الهندسية", "إنشائي"),
            engineer("51877", "م. دينا شوقي", "900105", "مكتب دلتا الهندسي", "إنشائي"),
            engineer("61245", "محمود السيد عبد الغني", "900101", "مكتب الشرقية للاستشارات الهندسية", "عمارة"),
            engineer("110101", "هاني صبري المهدي", "900101", "مكتب الشرقية للاستشارات الهندسية", "إنشائي"),
            engineer("110102", "نيرمين عادل شكري", "900102", "مكتب دار الزقازيق للعمارة", "عمارة"),
            engineer("110401", "أسامة زكي العطار", "900401", "مكتب بلبيس الهندسي", "إنشائي"),
            engineer("110801", "مي حسني عبد الباقي", "900801", "مكتب فاقوس للتصميم", "عمارة"),
            engineer("110802", "رفعت توفيق سلامة", null, null, "كهرباء"));

    private final EngineerRows rows;

    DemoEngineers(EngineerRows rows) {
        this.rows = rows;
    }

    /** Makes those that are not there; what somebody changed since stays. */
    void create() {
        ALL.forEach(rows::insert);
    }

    private static Engineer office(String number, String name, String speciality) {
        return new Engineer(number, Engineer.Kind.OFFICE, name, number, name, speciality, UNTIL, null, 0);
    }

    private static Engineer engineer(
            String number, String name, @Nullable String officeNumber, @Nullable String officeName, String speciality) {
        return new Engineer(number, Engineer.Kind.ENGINEER, name, officeNumber, officeName, speciality, UNTIL, null, 0);
    }
}
