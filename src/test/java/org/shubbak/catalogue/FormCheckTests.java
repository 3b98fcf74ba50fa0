package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shubbak.catalogue.CatalogueFixtures.aFormCheck;
import static org.shubbak.catalogue.CatalogueFixtures.aService;
import static org.shubbak.catalogue.CatalogueFixtures.buildingAnswers;
import static org.shubbak.catalogue.CatalogueFixtures.occupancyAnswers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

class FormCheckTests {

    private static final ServiceDefinition BUILDING = aService("BLD-002");
    private static final ServiceDefinition OCCUPANCY = aService("OCC-001");
    private static final ServiceDefinition COMPLAINT = aService("CMP-001");
    private static final List<ServiceDefinition> ALL = ShippedServices.all();

    private final FormCheck check = aFormCheck();

    @Test
    void answers_come_back_clean_whatever_digits_they_were_typed_in() {
        var clean = check.check(BUILDING, buildingAnswers());
        assertThat(clean)
                .containsEntry("start_date", "2026-04-10")
                .containsEntry("plot_area", new BigDecimal("250"))
                .containsEntry("built_area", new BigDecimal("902.5"));
    }

    @Test
    void clean_answers_pass_again_unchanged() {
        var clean = check.check(BUILDING, buildingAnswers());
        assertThat(check.check(BUILDING, clean)).isEqualTo(clean);
    }

    @Test
    void a_yes_or_no_that_must_be_answered_is_refused_where_it_was_left_out_and_a_free_one_is_not() {
        var transfer = aService("HOU-003");
        var answers = new HashMap<String, Object>(transfer.samples().getFirst().answers());
        answers.remove("minors");
        answers.put("heirs", List.of(Map.of("name", "مريم فتحي السيد", "relation", "ابنة")));
        assertThat(errors(transfer, answers))
                .containsExactlyInAnyOrder(
                        "form.minors neither-yes-nor-no", "form.heirs.0.lives_there neither-yes-nor-no");
        answers.put("minors", "off");
        answers.put("heirs", List.of(Map.of("name", "مريم فتحي السيد", "relation", "ابنة", "lives_there", "false")));
        assertThat(check.check(transfer, answers)).containsEntry("minors", false);
        var building = buildingAnswers();
        building.remove("basement");
        assertThat(check.check(BUILDING, building)).doesNotContainKey("basement");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field() {
        var answers = buildingAnswers();
        answers.remove("address");
        answers.put("start_date", "30/2/2026");
        answers.put("storeys", "2.5");
        answers.put("use", "castle");
        answers.put("colour", "red");
        assertThat(errors(BUILDING, answers))
                .containsExactlyInAnyOrder(
                        "form.colour unknown-question",
                        "form.address required",
                        "form.start_date impossible-date",
                        "form.use unknown-choice",
                        "form.storeys not-whole");
    }

    @ParameterizedTest
    @CsvSource({
        "area, -5, too-small",
        "area, 0, too-small",
        "area, ١٠٠٠٠٠, too-large",
        "area, twelve, not-a-number",
        "area, 1e5, not-a-number",
        "area, 12.123456, too-precise",
        "months, 13, too-large",
        "months, 1.5, not-whole",
        "from_date, 2026-02-29, impossible-date",
        "from_date, 31/4/2026, impossible-date",
        "from_date, 2026-03-08, date-past",
        "from_date, tomorrow, impossible-date",
        "affects_traffic, maybe, not-yes-or-no",
    })
    void a_wrong_answer_is_refused_at_its_field(String field, String typed, String reason) {
        var answers = occupancyAnswers();
        answers.put(field, typed);
        assertThat(errors(OCCUPANCY, answers)).containsExactly("form." + field + " " + reason);
    }

    @Test
    void over_long_text_is_refused_with_its_length() {
        var answers = occupancyAnswers();
        answers.put("shop_name", "م".repeat(121));
        assertThat(refusal(OCCUPANCY, answers).errors().getFirst().args()).containsExactly(120, 121);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u202D", "\u0000", "\u0007", "\u001B"})
    void characters_that_hide_or_turn_text_are_refused(String character) {
        var answers = occupancyAnswers();
        answers.put("shop_name", "مخبز" + character + "السلام");
        assertThat(errors(OCCUPANCY, answers)).containsExactly("form.shop_name forbidden-characters");
    }

    @Test
    void markup_is_kept_as_the_text_it_is() {
        var answers = occupancyAnswers();
        answers.put("shop_name", "<script>alert('x')</script> & Co.");
        assertThat(check.check(OCCUPANCY, answers)).containsEntry("shop_name", "<script>alert('x')</script> & Co.");
    }

    @Test
    void a_question_is_asked_only_where_its_condition_holds() {
        assertThat(keys(Map.of("category", "delay")))
                .contains("related_request")
                .doesNotContain("location");
        assertThat(keys(Map.of("category", "roads"))).contains("location").doesNotContain("related_request");
    }

    @Test
    void an_answer_to_a_question_that_is_not_asked_is_left_out() {
        var answers = Map.of("category", "roads", "description", "حفرة", "location", "ميدان", "related_request", "1");
        assertThat(check.check(COMPLAINT, answers)).doesNotContainKey("related_request");
    }

    @Test
    void a_list_is_not_an_answer() {
        var answers = occupancyAnswers();
        answers.put("kind", List.of("chairs", "goods"));
        assertThat(errors(OCCUPANCY, answers)).containsExactly("form.kind not-one-value");
    }

    @Property(tries = 2_000)
    void no_answer_does_anything_but_pass_or_be_refused(
            @ForAll("services") ServiceDefinition service, @ForAll("answers") Map<String, Object> scattered) {
        var answers = new HashMap<String, Object>();
        var given = scattered.values().toArray();
        var questions = service.questions();
        for (int i = 0; i < questions.size() && given.length > 0; i++) {
            answers.put(questions.get(i).key(), given[i % given.length]);
        }
        if (given.length % 3 == 0) {
            answers.putAll(scattered);
        }
        try {
            var clean = check.check(service, answers);
            assertThat(check.check(service, clean)).isEqualTo(clean);
        } catch (Refusal refusal) {
            assertThat(refusal.errors()).isNotEmpty().allMatch(it -> it.field().startsWith("form."));
        }
    }

    @Provide
    Arbitrary<ServiceDefinition> services() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<Object> typed = Arbitraries.strings().all().ofMaxLength(30).map(it -> it);
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.doubles().map(it -> it),
                Arbitraries.longs().map(it -> it),
                Arbitraries.bigDecimals().map(it -> it),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        new BigDecimal("1e999999999"),
                        new BigDecimal("1e-999999999")));
        Arbitrary<Object> likely = Arbitraries.of(
                "true",
                "on",
                "12",
                "١٢٫٥",
                "1,000",
                "-3",
                "29/2/2027",
                "٢٠٢٦-٠٤-٠١",
                "residential",
                "chairs",
                "delay",
                "",
                " ",
                "\u202E",
                "\uD800",
                "9".repeat(500),
                true,
                List.of(),
                Map.of());
        return Arbitraries.maps(Arbitraries.strings().all().ofMaxLength(20), Arbitraries.oneOf(typed, numbers, likely))
                .ofMaxSize(20);
    }

    private List<String> keys(Map<String, Object> answers) {
        return check.asked(COMPLAINT, answers, Applying.IN_PERSON).stream()
                .map(Question::key)
                .toList();
    }

    private List<String> errors(ServiceDefinition service, Map<String, Object> answers) {
        return refusal(service, answers).errors().stream()
                .map(FormCheckTests::inShort)
                .toList();
    }

    private Refusal refusal(ServiceDefinition service, Map<String, Object> answers) {
        return catchThrowableOfType(Refusal.class, () -> check.check(service, answers));
    }

    private static String inShort(FieldError error) {
        return error.field() + " " + error.code().replace("catalogue.answer.", "");
    }
}
