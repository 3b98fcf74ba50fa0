package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '<script>alert(1)</script>شكرًا', 'alert(1) شكرًا'
                    'خدمة<br>جيدة', 'خدمة جيدة'
                    'a\u202Etxt.exe', 'atxt.exe'
                    ' سطر\n\nآخر\t ', 'سطر آخر'
                    'رقمي 01012345678 اتصلوا', 'رقمي ••• اتصلوا'
                    'رقمي ٢٩٠٠١٠١١٣٠٠٠١٥', 'رقمي •••'
                    '0101-234-5678', '•••'
                    'انتظرت 45 دقيقة في شباك 3', 'انتظرت 45 دقيقة في شباك 3'
                    '5 < 7', '5 < 7'
                    """)
    void what_was_typed_is_shown_without_markup_tricks_and_long_numbers(String typed, String shown) {
        assertThat(PlainWords.of(typed)).isEqualTo(shown);
    }

    @Property
    void nothing_that_can_be_typed_leaves_a_tag_a_control_or_seven_digits(@ForAll String typed) {
        String words = PlainWords.of(typed);
        assertThat(words)
                .doesNotContainPattern("<[^<>]*>")
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}]")
                .doesNotContainPattern("\\p{Nd}{7}");
        assertThat(PlainWords.of(words)).isEqualTo(words);
    }
}
