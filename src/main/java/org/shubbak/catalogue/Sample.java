package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sample case (حالة تجريبية) that proves a service: who asks for it, with which answers, and what must come of it.
 *
 * @param age of a citizen in years
 * @param filed the day of filing
 * @param missing documents that are asked for and not brought
 * @param data what is measured in the middle, for the later bills
 * @param outcomes answers to steps that are not the first positive one; {@code deemed} for a body's silence
 */
public record Sample(
        String nameAr,
        String nameEn,
        Applying.Kind applicant,
        boolean byAgent,
        int age,
        LocalDate filed,
        Map<String, Object> answers,
        List<String> missing,
        Map<String, Object> data,
        Map<String, String> outcomes,
        Expect expect) {

    static final int USUAL_AGE = 40;

    /** A Sunday. */
    static final LocalDate USUAL_DAY = LocalDate.of(2026, 2, 1);

    /**
     * What must come of it; what is absent is not looked at, except that a moment without a sum charges nothing.
     *
     * @param documents the keys asked for, in order
     * @param fees totals by moment
     * @param exempted what exemptions took off, by moment
     * @param due the day on which the service must be done, computed from the filing
     * @param path the tasks as they opened, and the end event
     * @param refused the place of the refusal: the key of an eligibility or {@code form.<key>}
     */
    public record Expect(
            @Nullable List<String> documents,
            Map<FeeRule.Moment, BigDecimal> fees,
            @Nullable Map<FeeRule.Moment, BigDecimal> exempted,
            @Nullable LocalDate due,
            @Nullable List<String> path,
            @Nullable String refused) {

        public Expect {
            documents = documents == null ? null : List.copyOf(documents);
            fees = ordered(fees);
            exempted = exempted == null ? null : ordered(exempted);
            path = path == null ? null : List.copyOf(path);
        }
    }

    public Sample {
        applicant = applicant == null ? Applying.Kind.CITIZEN : applicant;
        age = age == 0 ? USUAL_AGE : age;
        filed = filed == null ? USUAL_DAY : filed;
        answers = ordered(answers);
        missing = missing == null ? List.of() : List.copyOf(missing);
        data = ordered(data);
        outcomes = ordered(outcomes);
    }

    Applying applying() {
        return new Applying(applicant, byAgent, applicant == Applying.Kind.CITIZEN ? age : Applying.UNKNOWN_AGE);
    }

    private static <K, V> Map<K, V> ordered(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
