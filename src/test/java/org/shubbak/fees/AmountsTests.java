package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

class AmountsTests {

    @Test
    void amounts_are_read_in_any_digits() {
        assertThat(Amounts.typed(" ١٬٢٥٠٫٥٠ ", "amount")).isEqualTo(Money.of("1250.50"));
        assertThat(Amounts.typed("150", "amount")).isEqualTo(Money.of(150));
        assertThat(Amounts.sent(new BigDecimal("150.500"), "amount")).isEqualTo(Money.of("150.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.001", "1e3", "١٥٠ جنيه", "--1", "9999999999999", "NaN", "\u202e051"})
    void what_is_not_an_amount_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> Amounts.typed(typed, "amount"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1e13", "1e1000000000", "1e-1000000000", "100.004"})
    void an_amount_sent_by_a_program_is_never_rounded_or_blown_up(String sent) {
        assertThatThrownBy(() -> Amounts.sent(new BigDecimal(sent), "amount")).isInstanceOf(Refusal.class);
    }
}
