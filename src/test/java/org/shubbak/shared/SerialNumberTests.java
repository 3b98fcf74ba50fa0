package org.shubbak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SerialNumberTests {

    @Example
    void a_number_shows_unit_year_running_number_and_check_digit() {
        SerialNumber number = SerialNumber.of("SHR-01", 2026, 123);
        assertThat(number.value()).matches("SHR-01-2026-000123-\\d");
        assertThat(number.unit()).isEqualTo("SHR-01");
        assertThat(number.year()).isEqualTo(2026);
        assertThat(number.seq()).isEqualTo(123);
    }

    @Example
    void it_is_read_however_people_type_it() {
        SerialNumber number = SerialNumber.of("SHR-01-02", 2026, 123);
        String typed = ArabicText.arabicIndicDigits(number.value().toLowerCase(Locale.ROOT));
        assertThat(SerialNumber.read(typed)).contains(number);
        assertThat(SerialNumber.read(" " + typed.replace("-", " ") + " ")).contains(number);
        assertThat(SerialNumber.read("\u2068" + typed.replace("-", " – ") + "\u2069"))
                .contains(number);
        assertThat(SerialNumber.read("hello")).isEmpty();
        assertThat(SerialNumber.read("")).isEmpty();
    }

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll @IntRange(min = 1, max = 19) int unit,
            @ForAll @LongRange(min = 1, max = 9_999_999) long seq,
            @ForAll @IntRange(min = 0, max = 30) int place,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        String good = SerialNumber.of("SHR-%02d".formatted(unit), 2026, seq).value();
        Assume.that(place < good.length() && Character.isDigit(good.charAt(place)));
        Assume.that(good.charAt(place) != '0' + digit);
        String wrong = good.substring(0, place) + digit + good.substring(place + 1);
        assertThat(SerialNumber.read(wrong)).isEmpty();
    }

    @Property
    void every_swap_of_neighbours_is_found(
            @ForAll @IntRange(min = 1, max = 19) int unit,
            @ForAll @LongRange(min = 1, max = 9_999_999) long seq,
            @ForAll @IntRange(min = 0, max = 30) int place) {
        String good = SerialNumber.of("SHR-%02d".formatted(unit), 2026, seq).value();
        Assume.that(place + 1 < good.length());
        char left = good.charAt(place);
        char right = good.charAt(place + 1);
        Assume.that(Character.isDigit(left) && Character.isDigit(right) && left != right);
        String wrong = good.substring(0, place) + right + left + good.substring(place + 2);
        assertThat(SerialNumber.read(wrong)).isEmpty();
    }

    @Property
    void what_is_made_is_read_back(@ForAll @LongRange(min = 1, max = 999_999_999) long seq) {
        SerialNumber number = SerialNumber.of("R-SHR-01", 2026, seq);
        assertThat(SerialNumber.read(number.value())).contains(number);
    }

    @Property
    void public_codes_are_read_back_however_they_are_typed(@ForAll long bits) {
        PublicCode code = PublicCode.of(bits);
        assertThat(code.value()).hasSize(13);
        String typed = code.value().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        assertThat(PublicCode.read(typed.substring(0, 5) + "-" + typed.substring(5)))
                .contains(code);
    }
}
