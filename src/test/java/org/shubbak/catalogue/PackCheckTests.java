package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.catalogue.PackFixtures.aPackWith;
import static org.shubbak.catalogue.PackFixtures.aSoundPack;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of publishing, tried by somebody who breaks it. */
class PackCheckTests {

    private static final Surroundings AROUND = PackFixtures.surroundings();

    @Test
    void a_sound_pack_passes() {
        assertThat(problems(aSoundPack())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            department: nowhere                          | department unknown-department
            sector: ZZZ                                  | sector unknown-sector
            procedure: magic                             | procedure unknown-procedure
            parameters: {inspekt: true}                  | parameters.inspekt unknown-parameter
            parameters: {told: deemed-accepted}          | parameters.told unknown-parameter
            parameters: {review_outcome: forward}        | parameters.review_outcome unknown-parameter
            nameEn: خدمة                                 | nameEn arabic-in-english
            nameAr: Service                              | nameAr no-arabic
            summaryEn: ''                                | summaryEn no-english
            output: letter                               | paper.bodyAr no-body
            output: wish                                 | output unknown-word
            renewal: {service: XXX-999, remindDays: 30}  | renewal.service unknown-service
            """)
    void a_wrong_property_is_refused_at_its_place(String section, String expected) {
        assertThat(problems(aPackWith(section + "\n"))).contains(expected);
    }

    @Test
    void nothing_issued_has_no_validity() {
        assertThat(problems(aPackWith("output: none\n", "validityMonths: 12\n")))
                .contains("validityMonths validity-of-nothing");
    }

    @Test
    void a_condition_on_a_later_question_is_refused() {
        assertThat(problems(aPackWith("""
                questions:
                  - {key: place, labelAr: المكان, labelEn: Place, type: TEXT, when: form.area > 3.0}
                  - {key: area, labelAr: المساحة, labelEn: Area, type: AREA}
                """))).contains("questions.place.when not-known-here");
    }

    @Test
    void a_question_does_not_depend_on_a_rate() {
        assertThat(problems(aPackWith("""
                documents:
                  - {use: national_id, when: rate.examination > 3.0}
                """))).contains("documents.national_id.when not-known-here");
    }

    @Test
    void a_broken_expression_is_refused_with_its_place() {
        assertThat(problems(aPackWith("""
                eligibility:
                  - {key: grown, rule: applicant.age, labelAr: بالغ, labelEn: Grown, legalBasis: قانون}
                  - {key: wrong, rule: form.nowhere == 1, labelAr: خطأ, labelEn: Wrong, legalBasis: قانون}
                """)))
                .contains("eligibility.grown.rule broken-expression.condition")
                .contains("eligibility.wrong.rule broken-expression");
    }

    @Test
    void keys_are_plain_and_stand_once() {
        assertThat(problems(aPackWith("""
                refusals:
                  - {key: Same, labelAr: سبب, labelEn: Ground, legalBasis: قانون}
                  - {key: twice, labelAr: سبب, labelEn: Ground, legalBasis: قانون}
                  - {key: twice, labelAr: سبب, labelEn: Ground, legalBasis: قانون}
                """))).contains("refusals.Same bad-key", "refusals.twice bad-key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            until: 2026-06-30 | from: 2026-06-30 | periods-overlap
            until: 2026-06-30 | from: 2026-07-02 | periods-gap
            from: 2026-01-01  | from: 2026-05-01 | periods-overlap
            assumed: true     | assumed: true    | periods-overlap
            """)
    void periods_of_a_rate_follow_each_other(String first, String second, String reason) {
        assertThat(problems(aPackWith("""
                fee:
                  rates:
                    - {key: examination, amount: 100, labelAr: رسم, labelEn: Fee, basis: قرار, %s}
                    - {key: examination, amount: 120, labelAr: رسم, labelEn: Fee, basis: قرار, %s}
                  lines:
                    - {key: examination, labelAr: رسم, labelEn: Fee, kind: FIXED, rate: examination, basis: قرار}
                """.formatted(first, second)))).contains("fee.rates.examination " + reason);
    }

    @Test
    void a_line_has_what_its_kind_needs_and_names_a_rate_that_is_there() {
        assertThat(problems(aPackWith("""
                fee:
                  rates:
                    - {key: idle, amount: 1, labelAr: رسم, labelEn: Fee, basis: قرار}
                  lines:
                    - {key: a, labelAr: رسم, labelEn: Fee, kind: PER_UNIT, rate: gone, basis: قرار}
                    - {key: b, labelAr: رسم, labelEn: Fee, kind: FORMULA, of: form.area, basis: قرار}
                    - key: c
                      labelAr: رسم
                      labelEn: Fee
                      kind: BRACKET
                      of: form.area
                      brackets: [{upTo: 10, rate: gone}, {upTo: 5, rate: gone}, {upTo: 20, rate: gone}]
                      basis: قرار
                  exemptions:
                    - {key: e, labelAr: إعفاء, labelEn: Exempt, when: form.area > 1.0, lines: [z], percent: 120, basis: قانون}
                """)))
                .contains("fee.lines.a missing", "fee.lines.a.rate unknown-rate")
                .contains("fee.lines.b missing", "fee.lines.b.of not-of-this-kind")
                .contains("fee.lines.c.brackets brackets-descend", "fee.lines.c.brackets brackets-open")
                .contains("fee.exemptions.e.lines unknown-line", "fee.exemptions.e.percent out-of-range");
    }

    @Test
    void an_unused_rate_is_only_a_warning() {
        var definition = Packs.read(aPackWith("""
                fee:
                  rates:
                    - {key: examination, amount: 100, labelAr: رسم, labelEn: Fee, basis: قرار}
                    - {key: idle, amount: 1, labelAr: رسم, labelEn: Fee, basis: قرار}
                  lines:
                    - {key: examination, labelAr: رسم, labelEn: Fee, kind: FORMULA, amount: rate.examination, basis: قرار}
                """)).sound();
        assertThat(PackCheck.problems(definition, AROUND)).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.place()).isEqualTo("fee.rates.idle");
        });
    }

    @Test
    void a_pattern_that_could_run_away_does_not_compile() {
        assertThat(problems(aPackWith("""
                questions:
                  - {key: place, labelAr: المكان, labelEn: Place, type: TEXT, limits: {pattern: '(a+)+\\1'}}
                  - {key: area, labelAr: المساحة, labelEn: Area, type: AREA, limits: {min: 5, max: 1}}
                """)))
                .contains("questions.place.limits.pattern bad-pattern", "questions.area.limits limits-crossed");
    }

    @Test
    void a_paper_fills_in_only_what_is_there() {
        assertThat(problems(aPackWith("""
                output: letter
                paper:
                  bodyAr: ["إلى {holder} في {form.place} و{form.nothing} و{ssn} و{data.area}"]
                  shows: [area, secret]
                """)))
                .contains("paper.bodyAr.1 unknown-placeholder", "paper.shows unknown-question")
                .hasSize(3);
    }

    @Test
    void one_sample_is_not_enough_and_a_task_that_is_not_there_is_not_answered() {
        assertThat(problems(aPackWith("""
                samples:
                  - nameAr: طلب
                    nameEn: Request
                    answers: {place: الزقازيق, area: 20}
                    outcomes: {dance: forward}
                    expect: {fees: {filing: 100.00}}
                """)))
                .contains("samples too-few-samples", "samples.1.outcomes.dance unknown-task");
    }

    @Test
    void a_sample_that_comes_out_otherwise_is_told_with_both() {
        var problems = problems(aPackWith(PackFixtures.SAMPLES
                .replace("filing: 100.00}, due: 2026-02-11", "filing: 90.00}, due: 2026-02-12")
                .replace("[payment, review, approval", "[payment, approval")
                .replace("documents: [national_id], fees: {filing: 100.00}}", "refused: form.place}")));
        assertThat(problems)
                .containsExactly(
                        "samples.1.expect.fees.filing sample-differs",
                        "samples.1.expect.due sample-differs",
                        "samples.1.expect.path sample-differs",
                        "samples.2.expect.refused sample-differs");
    }

    @Test
    void an_outsider_and_a_wrong_answer_are_refused_samples() {
        assertThat(problems(aPackWith("""
                applicants: [citizen]
                eligibility:
                  - {key: grown, rule: applicant.age >= 21, labelAr: بالغ, labelEn: Grown, legalBasis: قانون}
                samples:
                  - {nameAr: قاصر, nameEn: A minor, age: 17, answers: {place: ههيا, area: 5}, expect: {refused: grown}}
                  - {nameAr: شركة, nameEn: A company, applicant: company, answers: {place: ههيا, area: 5}, expect: {refused: applicants}}
                  - {nameAr: بلا مساحة, nameEn: No area, answers: {place: ههيا}, expect: {refused: form.area}}
                """))).isEmpty();
    }

    /** Place and reason of everything that is wrong, samples included when the rest is right. */
    private static List<String> problems(String yaml) {
        var definition = Packs.read(yaml).sound();
        var problems = new ArrayList<>(PackCheck.problems(definition, AROUND));
        if (problems.stream().allMatch(PackProblem::warning)) {
            problems.addAll(PackCheck.ofSamples(new SampleRun(AROUND.procedures()).run(definition)));
        }
        return problems.stream()
                .filter(it -> !it.warning())
                .map(it -> it.place() + " "
                        + it.code().replace("catalogue.pack.", "").replace("catalogue.", ""))
                .toList();
    }
}
