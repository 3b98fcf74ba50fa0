package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

class FeeKindsTests {

    private static final String FEES = """
            fee:
              rates:
                - {key: small, amount: 100, labelAr: صغير, labelEn: Small, basis: قرار, until: 2026-06-30}
                - {key: small, amount: 130, labelAr: صغير, labelEn: Small, basis: قرار, from: 2026-07-01}
                - {key: large, amount: 250.55, labelAr: كبير, labelEn: Large, basis: قرار}
                - {key: share, amount: 1.5, labelAr: نسبة, labelEn: Share, basis: قرار}
              lines:
                - {key: each, labelAr: عن كل متر, labelEn: Each metre, kind: PER_UNIT, rate: small, of: form.area, basis: قرار}
                - {key: part, labelAr: نسبة من القيمة, labelEn: Part of the value, kind: PERCENT, rate: share, of: form.worth, min: 20, max: 5000, basis: قرار, when: form.worth > 0.0}
                - key: step
                  labelAr: بالشريحة
                  labelEn: By bracket
                  kind: BRACKET
                  of: form.area
                  brackets: [{upTo: 100, rate: small}, {rate: large}]
                  basis: قرار
                - {key: deposit, moment: decision, labelAr: تأمين, labelEn: Deposit, kind: FIXED, rate: large, basis: قرار, refundable: true}
                - {key: measured, moment: statement, labelAr: بالقياس, labelEn: As measured, kind: FORMULA, amount: "found.area * rate.large - data.off", basis: قرار}
              exemptions:
                - {key: all, labelAr: إعفاء, labelEn: Exempt, when: form.exempt, lines: [each], percent: 100, basis: قانون}
                - {key: half, labelAr: نصف, labelEn: Half, when: form.half, percent: 50, basis: قانون}
            """;

    private static final ServiceDefinition SERVICE = PackFixtures.aPack("""
            questions:
              - {key: area, labelAr: مساحة, labelEn: Area, type: AREA}
              - {key: worth, labelAr: قيمة, labelEn: Worth, type: MONEY, required: false}
              - {key: exempt, labelAr: معفى, labelEn: Exempt, type: BOOLEAN, required: false}
              - {key: half, labelAr: نصف, labelEn: Half, type: BOOLEAN, required: false}
            """, FEES);

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Fees fees = new Fees(new CompiledRules());

    private List<FeeLine> filed(LocalDate day, Map<String, Object> answers) {
        return fees.lines(SERVICE, FeeRule.Moment.FILING, FeeFacts.atFiling(answers, Applying.IN_PERSON, day));
    }

    private static Map<String, Object> area(String area) {
        return Map.of("area", new BigDecimal(area));
    }

    @Test
    void the_rate_of_the_day_of_filing_holds_and_its_last_day_counts() {
        assertThat(filed(LocalDate.of(2026, 6, 30), area("2")).getFirst().amount())
                .isEqualTo(Money.of(200));
        assertThat(filed(LocalDate.of(2026, 7, 1), area("2")).getFirst().amount())
                .isEqualTo(Money.of(260));
    }

    @Test
    void a_day_without_a_rate_is_refused_with_the_fee_and_the_day() {
        var later = Editing.of(SERVICE)
                .fee(new FeeRule(
                        SERVICE.fee().rates().subList(1, 4),
                        SERVICE.fee().lines(),
                        SERVICE.fee().exemptions()))
                .code(new org.shubbak.shared.ServiceCode("TST-002"))
                .done();
        assertThatThrownBy(() -> fees.lines(
                        later, FeeRule.Moment.FILING, FeeFacts.atFiling(area("2"), Applying.IN_PERSON, MARCH)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("catalogue.no-rate");
                    assertThat(refusal.args()).contains("2026-03-01");
                });
    }

    @Test
    void a_bracket_holds_up_to_and_with_its_end() {
        assertThat(amount(filed(MARCH, area("100")), "step")).isEqualTo(Money.of(100));
        assertThat(amount(filed(MARCH, area("100.01")), "step")).isEqualTo(Money.of("250.55"));
        assertThat(amount(filed(MARCH, area("0")), "step")).isEqualTo(Money.of(100));
    }

    @Test
    void a_percentage_keeps_within_its_least_and_greatest() {
        assertThat(part("100")).isEqualTo(Money.of(20));
        assertThat(part("10000")).isEqualTo(Money.of(150));
        assertThat(part("9999999")).isEqualTo(Money.of(5000));
    }

    private Money part(String worth) {
        return amount(filed(MARCH, Map.of("area", BigDecimal.ONE, "worth", new BigDecimal(worth))), "part");
    }

    @Test
    void an_exempted_line_is_told_with_its_ground_and_of_several_exemptions_the_greatest_counts() {
        var lines = filed(MARCH, Map.of("area", BigDecimal.TWO, "exempt", true, "half", true));
        assertThat(lines.stream().map(it -> it.key() + " " + it.amount() + " of " + it.full()))
                .containsExactly("each 0.00 of 200.00", "step 50.00 of 100.00");
        var exempted = lines.getFirst().exempted();
        assertThat(exempted).isNotNull();
        assertThat(exempted.key() + " " + exempted.basis()).isEqualTo("all قانون");
        assertThat(Fees.exempted(lines)).isEqualTo(Money.of(250));
    }

    @Test
    void each_moment_has_its_own_lines_and_a_formula_below_nothing_charges_nothing() {
        var facts = new FeeFacts(area("10"), Map.of("area", 4, "off", 2.2), Applying.IN_PERSON, MARCH);
        assertThat(fees.lines(SERVICE, FeeRule.Moment.STATEMENT, facts)
                        .getFirst()
                        .amount())
                .isEqualTo(Money.of("1000.00"));
        assertThat(fees.lines(SERVICE, FeeRule.Moment.DECISION, facts)
                        .getFirst()
                        .refundable())
                .isTrue();
        assertThat(fees.lines(SERVICE, FeeRule.Moment.INSPECTION, facts)).isEmpty();
        var much = new FeeFacts(area("10"), Map.of("area", 4, "off", 9_999), Applying.IN_PERSON, MARCH);
        assertThat(fees.lines(SERVICE, FeeRule.Moment.STATEMENT, much)).isEmpty();
    }

    @Property(tries = 500)
    void an_amount_by_unit_is_exact_to_the_piastre(
            @ForAll @BigRange(min = "0.0001", max = "100000") @Scale(4) BigDecimal area) {
        var expected = area.multiply(BigDecimal.valueOf(100)).setScale(2, RoundingMode.HALF_UP);
        assertThat(amount(filed(MARCH, Map.of("area", area)), "each").amount()).isEqualByComparingTo(expected);
    }

    @Property(tries = 500)
    void an_exemption_never_takes_more_than_the_line_and_more_area_never_costs_less(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal area,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll boolean exempt,
            @ForAll boolean half,
            @ForAll @IntRange(max = 100_000) int worth) {
        var lines = filed(MARCH, Map.of("area", area, "worth", worth, "exempt", exempt, "half", half));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.amount().isNegative()).isFalse();
            assertThat(line.full()).isGreaterThanOrEqualTo(line.amount());
        });
        var larger = filed(MARCH, Map.of("area", area.add(more), "worth", worth, "exempt", exempt, "half", half));
        assertThat(Fees.total(larger)).isGreaterThanOrEqualTo(Fees.total(lines));
    }

    private static Money amount(List<FeeLine> lines, String key) {
        return lines.stream()
                .filter(it -> it.key().equals(key))
                .map(FeeLine::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }
}
