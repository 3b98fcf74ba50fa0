package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "902.5 م² | ٩٠٢٫٥ م²",
                "بمساحة 180.25. | بمساحة ١٨٠٫٢٥.",
                "1,250.00 × 12.5 م² | ١٬٢٥٠٫٠٠ × ١٢٫٥ م²",
                "القانون 119 لسنة 2008. | القانون ١١٩ لسنة ٢٠٠٨.",
                "12.4.2026 | ١٢.٤.٢٠٢٦",
                "رقم L-SHR-01-2026-000123-4 | رقم L-SHR-01-2026-000123-4",
                "شقتا 101,102 | شقتا ١٠١,١٠٢"
            })
    void numbers_on_paper_are_written_as_arabic_writes_them(String typed, String printed) {
        assertThat(PaperText.text(typed)).isEqualTo(printed);
    }
}
