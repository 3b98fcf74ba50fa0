package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shubbak.catalogue.CatalogueFixtures.MORNING;
import static org.shubbak.catalogue.CatalogueFixtures.aFormCheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.shared.Refusal;

/** Every type of question in docs/packs.md, from a browser's flat fields and from canonical JSON. */
class AnswerTypesTests {

    private static final ServiceDefinition SERVICE = ServiceFixtures.askingEverything("licence");
    private static final String OURS = "L-SHR-01-2026-000123-4";

    /** Two engineers, one of them barred, one whose card has run out, and one licence. */
    private static final Registers REGISTERS = new Registers() {

        @Override
        public Optional<KnownEngineer> engineer(String typedNumber) {
            return switch (typedNumber) {
                case "1101" -> Optional.of(new KnownEngineer("1101", "هاني صبري", "مكتب الشرقية", LocalDate.MAX, null));
                case "1102" ->
                    Optional.of(new KnownEngineer("1102", "رفعت توفيق", "", LocalDate.MAX, "قرار تأديبي 12"));
                case "1103" -> Optional.of(new KnownEngineer("1103", "مي حسني", "", LocalDate.of(2026, 3, 8), null));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<KnownLicence> licence(String typedNumber) {
            return switch (typedNumber) {
                case OURS -> Optional.of(new KnownLicence(OURS, "BLD-016", "valid", LocalDate.of(2027, 1, 1)));
                case "other" -> Optional.of(new KnownLicence("other", "ELV-001", "valid", null));
                default -> Optional.empty();
            };
        }
    };

    private final FormCheck told = aFormCheck();
    private final FormCheck looked = new FormCheck(new CompiledRules(), MORNING, REGISTERS);

    @Test
    void the_service_that_asks_everything_is_a_right_definition() {
        assertThat(PackCheck.built(SERVICE)).isEmpty();
    }

    @Test
    void a_browsers_flat_fields_become_the_documented_answers() {
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "form.purpose", " مخزن  أدوات ",
                "form.file_no", "١٢/٢٠٢٦",
                "form.area", "١٢٫٥",
                "form.kinds", List.of("tables", "goods", "tables"),
                "form.site.place", "الزقازيق",
                "form.site.street", "شارع سعد زغلول",
                "form.site.building", "",
                "form.spot.link", "https://www.google.com/maps/place/x/@30.5,31.4,17z/data=!3d30.5876543!4d31.5021234",
                "form.engineer.number", "1101",
                "form.true_all", "true"));
        fields.put("form.floors.0.name", "الأرضي");
        fields.put("form.floors.0.area", "١٢٠");
        fields.put("form.floors.0.built", "1/2/2020");
        fields.put("form.floors.1.name", "");
        fields.put("form.floors.1.area", "");
        fields.put("form.floors.2.name", "الأول");
        fields.put("form.floors.2.area", "110.25");
        fields.put("form.builder.name", "النور");
        fields.put("form.builder.register", "١٢ ٣٤٥");
        fields.put("form.builder.tax", "123-456-789");
        fields.put("form.earlier.number", OURS);

        var clean = looked.check(SERVICE, FormFields.answers(SERVICE, fields));

        assertThat(clean)
                .containsEntry("purpose", "مخزن أدوات")
                .containsEntry("area", new BigDecimal("12.5"))
                .containsEntry("kinds", List.of("goods", "tables"))
                .containsEntry("site", Map.of("place", "الزقازيق", "street", "شارع سعد زغلول"))
                .containsEntry("spot", Map.of("lat", "30.587654", "lon", "31.502123"))
                .containsEntry("builder", Map.of("name", "النور", "register", "12345", "tax", "123456789"))
                .containsEntry("engineer", Map.of("number", "1101", "name", "هاني صبري", "office", "مكتب الشرقية"))
                .containsEntry(
                        "earlier",
                        Map.of("number", OURS, "service", "BLD-016", "state", "valid", "until", "2027-01-01"))
                .containsEntry("true_all", true);
        assertThat(clean.get("floors"))
                .isEqualTo(List.of(
                        Map.of("name", "الأرضي", "area", new BigDecimal("120"), "built", "2020-02-01"),
                        Map.of("name", "الأول", "area", new BigDecimal("110.25"))));
        assertThat(looked.check(SERVICE, clean)).isEqualTo(clean);
    }

    @Test
    void what_is_wrong_is_said_at_its_own_part() {
        var answers = right();
        answers.put("site", Map.of("street", "ش".repeat(121), "town", "بلبيس"));
        answers.put("spot", Map.of("lat", "31.5", "lon", "30.5e1"));
        answers.put(
                "floors",
                List.of(
                        Map.of("name", "الأول", "area", "-4"),
                        Map.of("area", "كبير", "built", "31/2/2020"),
                        Map.of("name", "الثاني", "area", 5, "colour", "أحمر"),
                        "صف"));
        answers.put("builder", Map.of("name", List.of("a"), "register", "12x", "tax", "1"));
        answers.put("file_no", "12-2026");
        answers.remove("true_all");

        assertThat(errors(told, answers))
                .containsExactlyInAnyOrder(
                        "form.file_no not-as-written",
                        "form.site.town unknown-part",
                        "form.site.place required",
                        "form.site.street too-long",
                        "form.spot.lon not-degrees",
                        "form.floors.0.area too-small",
                        "form.floors.1.name required",
                        "form.floors.1.area not-a-number",
                        "form.floors.1.built impossible-date",
                        "form.floors.2.colour unknown-part",
                        "form.floors.3 not-a-row",
                        "form.builder.name not-one-value",
                        "form.builder.register not-a-register",
                        "form.builder.tax not-a-tax-number",
                        "form.true_all not-declared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30.587, 31.502 | 30.587 | 31.502",
                "٣٠٫٥٨٧، ٣١٫٥٠٢ | 30.587 | 31.502",
                "geo:30.587,31.502 | 30.587 | 31.502",
                "https://maps.google.com/?q=30.587,31.502&z=17 | 30.587 | 31.502",
                "https://www.google.com/maps?q=loc:30.587,31.502 | 30.587 | 31.502",
                "https://www.google.com/maps/search/?api=1&query=30.587%2C31.502 | 30.587 | 31.502",
                "https://www.google.com/maps/@30.587,31.502,15z | 30.587 | 31.502",
                "https://www.openstreetmap.org/?mlat=30.587&mlon=31.502#map=15/30.1/31.2 | 30.587 | 31.502",
            })
    void a_point_is_taken_out_of_what_people_copy_from_maps(String link, String lat, String lon) {
        var answers = right();
        answers.put("spot", Map.of("link", link));
        assertThat(told.check(SERVICE, answers)).containsEntry("spot", Map.of("lat", lat, "lon", lon));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://maps.app.goo.gl/abc | form.spot.link no-point-in-link",
                "48.85, 2.35 | form.spot.lat outside-egypt",
                "الزقازيق | form.spot.link no-point-in-link",
            })
    void a_link_without_a_point_in_egypt_is_refused(String link, String error) {
        var answers = right();
        answers.put("spot", Map.of("link", link));
        assertThat(errors(told, answers)).contains(error);
    }

    @Test
    void a_swapped_point_lies_outside_egypt() {
        var answers = right();
        answers.put("spot", Map.of("lat", "34.5", "lon", "29.1"));
        assertThat(errors(told, answers)).containsExactly("form.spot.lat outside-egypt");
    }

    @ParameterizedTest
    @CsvSource({
        "1102, engineer-suspended",
        "1103, engineer-expired",
        "9999, unknown-engineer",
        "'', required",
    })
    void an_engineer_who_may_not_sign_is_refused_at_his_number(String number, String reason) {
        var answers = right();
        answers.put("engineer", Map.of("number", number));
        assertThat(errors(looked, answers)).containsExactly("form.engineer.number " + reason);
    }

    @Test
    void nobody_talks_the_register_into_another_office() {
        var answers = right();
        answers.put("engineer", Map.of("number", "1101", "name", "غيره", "office", "مكتب آخر"));
        assertThat(looked.check(SERVICE, answers))
                .containsEntry("engineer", Map.of("number", "1101", "name", "هاني صبري", "office", "مكتب الشرقية"));
    }

    @Test
    void nobody_claims_a_state_for_a_licence() {
        var answers = right();
        answers.put("earlier", Map.of("number", "x", "service", "BLD-016", "state", "valid", "until", "2099-01-01"));
        assertThat(errors(looked, answers)).containsExactly("form.earlier.number unknown-licence");
        answers.put("earlier", Map.of("number", "other"));
        assertThat(errors(looked, answers)).containsExactly("form.earlier.number licence-of-another-service");
        answers.put("earlier", Map.of("number", "٧٧/٢٠٢٤", "paper", "true"));
        assertThat(looked.check(SERVICE, answers))
                .containsEntry("earlier", Map.of("number", "٧٧/٢٠٢٤", "state", "paper"));
    }

    @Test
    void ten_thousand_rows_are_refused_without_being_read() {
        var answers = right();
        answers.put("floors", Collections.nCopies(10_000, Map.of("name", "دور", "area", "x")));
        assertThat(errors(told, answers)).containsExactly("form.floors too-many-rows");
        answers.put("floors", Collections.nCopies(21, Map.of("name", "دور", "area", "1")));
        assertThat(errors(told, answers)).containsExactly("form.floors too-many-rows");
        answers.put("floors", List.of(Map.of("name", " ")));
        assertThat(errors(told, answers)).containsExactly("form.floors rows-missing");
    }

    @Test
    void deep_nesting_is_refused_where_it_begins() {
        Object bomb = "x";
        for (int i = 0; i < 100_000; i++) {
            bomb = i % 2 == 0 ? List.of(bomb) : Map.of("number", bomb);
        }
        for (String key : List.of("purpose", "kinds", "site", "spot", "floors", "builder", "engineer", "earlier")) {
            var answers = right();
            answers.put(key, bomb);
            assertThat(errors(looked, answers)).isNotEmpty().allMatch(it -> it.startsWith("form." + key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u0000", "\u001B", "\uD800"})
    void characters_that_turn_or_hide_text_are_refused_in_every_part(String character) {
        var answers = right();
        answers.put("site", Map.of("place", "الزقا" + character + "زيق", "street", "شارع"));
        answers.put("floors", List.of(Map.of("name", "دور" + character, "area", 1)));
        answers.put("builder", Map.of("name", "نور" + character, "register", "1"));
        assertThat(errors(told, answers))
                .contains(
                        "form.site.place forbidden-characters",
                        "form.floors.0.name forbidden-characters",
                        "form.builder.name forbidden-characters");
    }

    @Property(tries = 2_000)
    void no_answer_does_anything_but_pass_or_be_refused_at_its_question(@ForAll("answers") Map<String, Object> given) {
        var answers = right();
        answers.putAll(given);
        for (FormCheck check : List.of(told, looked)) {
            try {
                var clean = check.check(SERVICE, answers);
                assertThat(check.check(SERVICE, clean)).isEqualTo(clean);
                new Variables(SERVICE, clean)
                        .asMap()
                        .forEach((name, value) -> assertThat(value).as(name).isNotNull());
            } catch (Refusal refusal) {
                assertThat(refusal.errors())
                        .isNotEmpty()
                        .allMatch(it -> given.keySet().stream()
                                .anyMatch(key -> it.field().startsWith("form." + key)));
            }
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12).map(it -> it),
                Arbitraries.of("12", "١٢٫٥", "30.5", "31.5", "1101", OURS, "goods", "true", "1/1/2020", "", " ", "٧٧"),
                Arbitraries.doubles().map(it -> it),
                Arbitraries.of(true, false, Double.NaN, new BigDecimal("1e999999")));
        var parts = Arbitraries.of(
                "place",
                "street",
                "building",
                "lat",
                "lon",
                "link",
                "name",
                "register",
                "tax",
                "number",
                "office",
                "state",
                "paper",
                "service",
                "until",
                "area",
                "built",
                "x");
        Arbitrary<Object> map = Arbitraries.maps(parts, leaf).ofMaxSize(6).map(HashMap::new);
        Arbitrary<Object> list =
                Arbitraries.oneOf(map, leaf).list().ofMaxSize(5).map(ArrayList::new);
        var keys =
                Arbitraries.of(SERVICE.questions().stream().map(Question::key).toList());
        return Arbitraries.maps(keys, Arbitraries.oneOf(leaf, map, list))
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Map<String, Object> right() {
        return new HashMap<>(Map.of(
                "purpose", "مخزن",
                "area", 12.5,
                "kinds", List.of("goods"),
                "site", Map.of("place", "الزقازيق", "street", "شارع الجلاء"),
                "floors", List.of(Map.of("name", "الأرضي", "area", 120)),
                "engineer", Map.of("number", "1101"),
                "true_all", true));
    }

    private static List<String> errors(FormCheck check, Map<String, Object> answers) {
        return catchThrowableOfType(Refusal.class, () -> check.check(SERVICE, answers)).errors().stream()
                .map(it -> it.field() + " " + it.code().substring(it.code().lastIndexOf('.') + 1))
                .toList();
    }
}
