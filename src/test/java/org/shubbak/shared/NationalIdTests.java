package org.shubbak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "20001071399110, 1900-01-07, MALE, 13",
        "20103150199026, 1901-03-15, FEMALE, 01",
        "20402291299536, 1904-02-29, MALE, 12",
        "20512318899981, 1905-12-31, FEMALE, 88",
        "28506121399870, 1985-06-12, MALE, 13",
        "29309212699748, 1993-09-21, FEMALE, 26",
        "30201181499656, 2002-01-18, MALE, 14",
        "30511031399466, 2005-11-03, FEMALE, 13"
    })
    void a_good_number_tells_birth_sex_and_governorate(
            String number, LocalDate birth, NationalId.Sex sex, String governorate) {
        assertThat(NationalId.read(number, TODAY)).isEqualTo(new NationalId.Accepted(new NationalId(number), true));
        NationalId id = new NationalId(number);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.governorateCode()).isEqualTo(governorate);
    }

    @Test
    void a_wrong_check_digit_is_a_warning_and_not_an_error() {
        assertThat(NationalId.read("20001071399111", TODAY))
                .isEqualTo(new NationalId.Accepted(new NationalId("20001071399111"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "20002301399110, shared.national-id-date",
        "20302290199110, shared.national-id-date",
        "40001071399110, shared.national-id-century",
        "20001072099110, shared.national-id-governorate",
        "2000107139911, shared.national-id-digits",
        "200010713991100, shared.national-id-digits",
        "2000107139911O, shared.national-id-digits",
        "'', shared.national-id-digits",
        "32701011399110, shared.national-id-future"
    })
    void a_hard_error_says_which(String typed, String code) {
        assertThat(NationalId.read(typed, TODAY)).isEqualTo(new NationalId.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({
        "٢٠٠٠١٠٧١٣٩٩١١٠",
        "۲۰۰۰۱۰۷۱۳۹۹۱۱۰",
        "2 000107 13 991 1 0",
        "2-000107-13-9911-0",
        "\u202D20001071399110\u202C",
        "\u206820001071399110\u2069",
        "2000107ـ1399110",
        "200٠١٠٧1399110"
    })
    void any_digits_spaces_dashes_and_marks_are_read(String typed) {
        assertThat(NationalId.read(typed, TODAY))
                .isEqualTo(new NationalId.Accepted(new NationalId("20001071399110"), true));
    }

    @Test
    void what_is_shown_hides_the_serial() {
        assertThat(new NationalId("20001071399110").masked()).isEqualTo("2000107*****10");
        assertThat(new NationalId("20001071399110")).hasToString("2000107*****10");
    }
}
