package org.shubbak.catalogue;

import java.util.stream.Collectors;
import org.shubbak.workflow.ProcedureTrial;

/** Packs for tests: a sound one, and others with some of its properties put otherwise. */
final class PackFixtures {

    private static final String HEAD = """
            code: TST-001
            nameAr: خدمة للاختبار
            nameEn: A service for tests
            sector: BLD
            audiences: [citizen]
            summaryAr: خدمة قصيرة للاختبار
            summaryEn: A short service for tests
            department: engineering
            legalBasis: قانون البناء رقم 119 لسنة 2008
            deadline: {value: 10, unit: DAY, dayKind: CALENDAR, onExpiry: ESCALATE, legalBasis: قانون البناء}
            """;

    private static final String QUESTIONS = """
            questions:
              - {key: place, labelAr: المكان, labelEn: Place, type: TEXT}
              - {key: area, labelAr: المساحة, labelEn: Area, type: AREA}
            """;

    private static final String TAIL = """
            documents:
              - {use: national_id}
            procedure: statement
            parameters: {inspection: false, statement: false}
            output: certificate
            """;

    static final String SAMPLES = """
            samples:
              - nameAr: طلب عادي
                nameEn: An ordinary request
                answers: {place: الزقازيق, area: 20}
                expect: {documents: [national_id], fees: {filing: 100.00}, due: 2026-02-11, path: [payment, review, approval, delivery, delivered]}
              - nameAr: طلب بلا بطاقة
                nameEn: A request without the card
                answers: {place: ههيا, area: 5}
                missing: [national_id]
                expect: {documents: [national_id], fees: {filing: 100.00}}
            """;

    static final String FEE = """
            fee:
              rates:
                - {key: examination, amount: 100, labelAr: رسم الفحص, labelEn: Examination fee, basis: قرار المحافظ}
              lines:
                - {key: examination, labelAr: رسم الفحص, labelEn: Examination fee, kind: FIXED, rate: examination, basis: قرار المحافظ}
            """;

    private PackFixtures() {}

    static Surroundings surroundings() {
        return new Surroundings(ShippedServices.departments(), ShippedServices.codes(), ProcedureTrial.shipped());
    }

    /** A pack that may be published. */
    static String aSoundPack() {
        return HEAD + QUESTIONS + TAIL + FEE + SAMPLES;
    }

    /** The sound pack with these sections in place of its own. */
    static String aPackWith(String... sections) {
        var own = new java.util.LinkedHashMap<String, String>();
        for (String text : new String[] {HEAD, QUESTIONS, TAIL, FEE, SAMPLES}) {
            own.putAll(sections(text));
        }
        for (String section : sections) {
            own.putAll(sections(section));
        }
        return String.join("", own.values());
    }

    /** A definition that compiles, with these questions and fees. */
    static ServiceDefinition aPack(String questions, String fee) {
        return Packs.read(aPackWith(questions, fee)).sound();
    }

    private static java.util.Map<String, String> sections(String text) {
        return java.util.Arrays.stream(text.split("(?m)^(?=[a-z])"))
                .filter(it -> !it.isBlank())
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.indexOf(':')), it -> it, (a, b) -> b, java.util.LinkedHashMap::new));
    }
}
