package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.List;

/** The questions and refusal grounds that the services without a pack of their own share. */
final class GeneralQuestions {

    private static final int DESCRIPTION = 4_000;
    private static final int LOCATION = 300;

    private GeneralQuestions() {}

    static Question description() {
        return question(
                "description", "وصف المطلوب", "What is asked for", Question.Type.LONG_TEXT, true, text(DESCRIPTION));
    }

    static Question location(boolean required) {
        return question(
                "location", "الموقع أو العنوان", "Place or address", Question.Type.TEXT, required, text(LOCATION));
    }

    static Question quantity() {
        var limits = new Limits(
                new BigDecimal("0.01"), new BigDecimal("1000000"), false, null, Limits.Days.ANY, null, null, null);
        return question(
                "quantity",
                "الكمية أو المساحة (بالوحدة أو المتر)",
                "Quantity or area (units or metres)",
                Question.Type.NUMBER,
                true,
                limits);
    }

    static Question amount() {
        var limits = new Limits(null, new BigDecimal("100000000"), false, null, Limits.Days.ANY, null, null, null);
        return question(
                "amount",
                "المبلغ المطلوب سداده طبقاً للمطالبة",
                "Amount to be paid, as demanded",
                Question.Type.MONEY,
                false,
                limits);
    }

    static Question detail(int number, String labelAr, String labelEn) {
        return question("detail" + number, labelAr, labelEn, Question.Type.TEXT, false, text(LOCATION));
    }

    static List<RefusalGround> refusals(String law) {
        return List.of(
                new RefusalGround("conditions", "عدم توافر الشروط المقررة", "The conditions are not met", law),
                new RefusalGround(
                        "inspection", "مخالفة الواقع لما ورد بالطلب", "The facts differ from the request", law),
                new RefusalGround("capacity", "عدم ثبوت صفة مقدم الطلب", "The applicant's capacity is not proven", law),
                new RefusalGround("arrears", "وجود متأخرات أو مخالفات قائمة", "Arrears or violations stand", law));
    }

    private static Limits text(int longest) {
        return new Limits(null, null, false, longest, Limits.Days.ANY, null, null, null);
    }

    private static Question question(
            String key, String labelAr, String labelEn, Question.Type type, boolean required, Limits limits) {
        return new Question(
                key, labelAr, labelEn, type, required, null, null, null, null, null, List.of(), limits, List.of(),
                List.of(), false, false);
    }
}
