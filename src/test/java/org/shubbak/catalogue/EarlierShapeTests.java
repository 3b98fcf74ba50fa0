package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.shared.Money;

/** A version that was stored before there were packs is held to what it said then. */
class EarlierShapeTests {

    private static final String STORED = """
            {"code": "BLD-900", "version": 3, "nameAr": "خدمة قديمة", "nameEn": "An earlier service",
             "sectorAr": "التنظيم والمباني", "sectorEn": "Planning & Building", "beneficiary": "citizen",
             "department": "engineering",
             "deadline": {"value": 30, "unit": "DAY", "dayKind": "CALENDAR", "onExpiry": "ESCALATE", "legalBasis": "قانون"},
             "questions": [{"key": "height", "labelAr": "الارتفاع", "labelEn": "Height", "type": "NUMBER",
                            "required": true, "unit": "م", "choices": [], "limits": {"min": 1, "whole": false}}],
             "documents": [{"key": "study", "labelAr": "دراسة", "labelEn": "Study", "originalToSee": true,
                            "optional": false, "when": "form.height >= rate.fire_height"}],
             "fee": {"rates": [
                       {"key": "fire_height", "amount": 28, "labelAr": "ارتفاع", "labelEn": "Height", "basis": "قرار", "assumed": true},
                       {"key": "metre", "amount": 2.5, "labelAr": "فئة", "labelEn": "Rate", "basis": "قرار", "assumed": true}],
                     "upfront": [{"key": "fee", "labelAr": "رسم", "labelEn": "Fee", "amount": "rate.metre * form.height",
                                  "basis": "قرار", "refundable": false}],
                     "statement": [{"key": "fee", "labelAr": "رسم", "labelEn": "Fee",
                                    "amount": "(has(data.height) ? double(data.height) : form.height) * 10.0",
                                    "basis": "قرار", "refundable": true}]},
             "procedure": "general", "parameters": {"inspection": true}, "output": "licence", "validityMonths": 12,
             "legalBasis": "قانون", "refusals": [], "bodies": [], "conditions": []}
            """;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private final ServiceDefinition service = DefinitionJson.read(STORED);

    @Test
    void it_reads_and_what_is_stored_of_it_reads_again() {
        assertThat(service.sector() + " " + service.sectorEn()).isEqualTo("BLD Planning & Building");
        assertThat(service.audiences()).containsExactly(Audience.CITIZEN);
        assertThat(service.documents().getFirst().originalToSee()).isTrue();
        assertThat(DefinitionJson.read(DefinitionJson.write(service))).isEqualTo(service);
    }

    @Test
    void its_formulas_and_conditions_still_give_what_they_gave() {
        var compiled = new CompiledRules();
        var fees = new Fees(compiled);
        Map<String, Object> answers = Map.of("height", new BigDecimal("30"));
        var filing = FeeFacts.atFiling(answers, Applying.IN_PERSON, DAY);
        var measured = new FeeFacts(answers, Map.of("height", 32), Applying.IN_PERSON, DAY);
        assertThat(Fees.total(fees.lines(service, FeeRule.Moment.FILING, filing)))
                .isEqualTo(Money.of(75));
        assertThat(Fees.total(fees.lines(service, FeeRule.Moment.STATEMENT, measured)))
                .isEqualTo(Money.of(320));
        var checklist = new Checklist(compiled);
        assertThat(checklist.documents(service, answers, Applying.IN_PERSON)).hasSize(1);
        assertThat(checklist.documents(service, Map.of("height", 20), Applying.IN_PERSON))
                .isEmpty();
    }
}
