package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.SerialNumber;

class TypedBillNumberTests {

    private static final String NUMBER = SerialNumber.of("SHR-01-05", 2026, 123).value();

    @Test
    void a_request_number_names_all_its_bills() {
        assertThat(TypedBillNumber.read(" " + NUMBER.toLowerCase() + " ")).contains(new TypedBillNumber(NUMBER, 0));
    }

    @Test
    void a_bill_number_names_one() {
        assertThat(TypedBillNumber.read(NUMBER + "/2")).contains(new TypedBillNumber(NUMBER, 2));
    }

    @Test
    void arabic_digits_are_understood() {
        assertThat(TypedBillNumber.read(ArabicText.arabicIndicDigits(NUMBER + " / 1")))
                .contains(new TypedBillNumber(NUMBER, 1));
    }

    @Test
    void the_address_in_a_scanned_code_is_understood() {
        assertThat(TypedBillNumber.read("https://shubbak.example/track/" + NUMBER + "?k=0123"))
                .contains(new TypedBillNumber(NUMBER, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "SHR-01-2026-000123-0", "<script>", "' or 1=1 --", "\u202eSHR"})
    void what_is_not_a_number_is_not_found(String typed) {
        assertThat(TypedBillNumber.read(typed)).isEmpty();
    }

    @Test
    void a_flood_of_text_is_not_read() {
        assertThat(TypedBillNumber.read("A-".repeat(100_000))).isEmpty();
    }
}
