package org.shubbak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    @Test
    void ids_are_version_7_increasing_and_carry_their_time() {
        List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(Ids.madeAt(Ids.next()))
                .isBetween(Instant.now().minusSeconds(1), Instant.now().plusMillis(5));
    }

    @Test
    void ids_made_at_once_by_many_never_meet() {
        List<UUID> ids =
                IntStream.range(0, 20_000).parallel().mapToObj(i -> Ids.next()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "01012345678, 01012345678",
        "٠١٠١٢٣٤٥٦٧٨, 01012345678",
        "+20 101 234 5678, 01012345678",
        "0020-101-234-5678, 01012345678",
        "+2001012345678, 01012345678",
        "(055) 230-1234, 0552301234",
        "+49 30 1234567, +49301234567"
    })
    void telephone_numbers_are_read_as_people_write_them(String typed, String value) {
        assertThat(PhoneNumber.read(typed)).contains(new PhoneNumber(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0101234567", "01312345678", "010123456789", "abc", "+20131234"})
    void what_is_not_a_telephone_number_is_not_read(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @Test
    void a_telephone_number_shows_its_last_four() {
        PhoneNumber phone = new PhoneNumber("01012345678");
        assertThat(phone.lastFour()).isEqualTo("5678");
        assertThat(phone.masked()).isEqualTo("010****5678");
    }

    @Test
    void money_keeps_two_decimals_and_rounds_half_up() {
        assertThat(Money.of("١٬٢٥٠٫٥٠")).isEqualTo(Money.of("1250.5"));
        assertThat(Money.of("0.005")).isEqualTo(Money.of("0.01"));
        assertThat(Money.of(100).plus(Money.of("0.50")).times(3)).hasToString("301.50");
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThatThrownBy(() -> Money.of("12,5x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formal_papers_carry_both_calendars() {
        assertThat(HijriDate.withGregorian(LocalDate.of(2013, 3, 28)))
                .isEqualTo("١٦ جمادى الأولى سنة ١٤٣٤هـ، الموافق ٢٨ مارس سنة ٢٠١٣م");
    }

    @Test
    void a_refusal_of_fields_names_each_once() {
        Refusal refusal = Refusal.fields(List.of(FieldError.of("name", "x.a"), FieldError.of("phone", "x.b", 3)));
        assertThat(refusal.kind().status()).isEqualTo(422);
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("name", "phone");
        assertThat(Refusal.of(Refusal.Kind.CONFLICT, "x.c").at("f").errors())
                .containsExactly(FieldError.of("f", "x.c"));
    }
}
