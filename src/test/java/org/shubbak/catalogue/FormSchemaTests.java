package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.catalogue.PackFixtures.aPackWith;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSchemaTests {

    private static final ServiceDefinition SERVICE = Packs.read(aPackWith("""
            questions:
              - {key: place, labelAr: المكان, labelEn: Place, type: ADDRESS}
              - {key: area, labelAr: المساحة, labelEn: Area, type: AREA, limits: {max: 100}}
              - {key: uses, labelAr: الاستخدام, labelEn: Uses, type: CHOICES, choices: [{value: a, labelAr: أ, labelEn: A}, {value: b, labelAr: ب, labelEn: B}]}
              - {key: rows, labelAr: صفوف, labelEn: Rows, type: TABLE, limits: {maxRows: 2}, columns: [{key: size, labelAr: قدر, labelEn: Size, type: NUMBER}]}
              - {key: more, labelAr: المزيد, labelEn: More, type: TEXT, when: form.area > 10.0}
              - {key: sure, labelAr: أقر بصحة البيانات, labelEn: I declare, type: DECLARATION}
            """)).sound();

    private static final Map<String, Object> ANSWERS = Map.of(
            "place", Map.of("place", "الزقازيق", "street", "الجلاء"),
            "area", new BigDecimal("12.5"),
            "uses", List.of("a", "b"),
            "rows", List.of(Map.of("size", 3)),
            "sure", true);

    @Test
    void the_canonical_answers_keep_to_it() {
        assertThat(FormSchema.errors(FormSchema.compiled(SERVICE), ANSWERS)).isEmpty();
    }

    @Test
    void answers_of_another_shape_do_not() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "place",
                        Map.of("place", "الزقازيق"),
                        "area",
                        new BigDecimal("100.01"),
                        "uses",
                        List.of("c"),
                        "rows",
                        List.of(Map.of("size", 3), Map.of("size", 3), Map.of("size", 3)),
                        "sure",
                        false,
                        "unasked",
                        1)
                .entrySet()) {
            var answers = new java.util.HashMap<>(ANSWERS);
            answers.put(wrong.getKey(), wrong.getValue());
            assertThat(FormSchema.errors(FormSchema.compiled(SERVICE), answers))
                    .as(wrong.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void what_a_condition_asks_for_is_left_to_the_server() {
        var schema = FormSchema.of(SERVICE);
        assertThat(schema.path("properties").path("more").path("x-when").asString())
                .isEqualTo("form.area > 10.0");
        assertThat(schema.path("required").toString()).doesNotContain("more").contains("\"place\"");
    }

    @Test
    void every_shipped_form_makes_a_schema_that_the_schema_of_schemas_accepts() {
        assertThat(ShippedServices.all())
                .allSatisfy(it -> assertThat(FormSchema.problems(it)).isEmpty());
    }

    @Test
    void a_broken_schema_is_refused_with_its_place() {
        var definition = Packs.read(aPackWith("""
                questions:
                  - {key: place, labelAr: المكان, labelEn: Place, type: TEXT}
                  - {key: area, labelAr: المساحة, labelEn: Area, type: TABLE, limits: {minRows: -1}, columns: [{key: size, labelAr: قدر, labelEn: Size, type: AREA}]}
                """)).sound();
        assertThat(PackCheck.built(definition).stream()
                        .filter(it -> it.code().endsWith("broken-schema"))
                        .map(PackProblem::place))
                .containsExactly("questions.area.minItems");
    }
}
