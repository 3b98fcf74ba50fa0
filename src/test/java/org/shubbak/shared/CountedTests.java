package org.shubbak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTests {

    @ParameterizedTest
    @CsvSource({
        "1, شهر, شهر واحد",
        "1.00, سنة, سنة واحدة",
        "2, يوم, يومان",
        "3, يوم, 3 أيام",
        "10, شهر, 10 أشهر",
        "11, يوم, 11 يومًا",
        "99, وحدة, 99 وحدة",
        "100, شهر, 100 شهر",
        "103, يوم, 103 أيام",
        "'1,011', شهر, '1,011 شهرًا'",
        "2.5, شهر, 2.5 شهر",
        "0, شهر, 0 شهر",
        "2, م², 2 م²",
        "2, كيلووات, 2 كيلووات",
    })
    void arabic_numbers_have_the_form_of_what_they_count(String number, String unit, String text) {
        assertThat(Counted.text(number, unit, Locale.of("ar"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, months, 1 month",
        "1.0, copies, 1.0 copy",
        "2, months, 2 months",
        "0.5, days, 0.5 days",
        "1, m/s, 1 m/s",
        "1, kVA, 1 kVA",
        "1, running m, 1 running m",
        "7, '', 7",
    })
    void one_of_many_loses_its_plural_in_english(String number, String unit, String text) {
        assertThat(Counted.text(number, unit, Locale.ENGLISH)).isEqualTo(text);
    }
}
