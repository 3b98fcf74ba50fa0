package org.shubbak.oversight.network.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

class SheetTests {

    private static final List<List<String>> CELLS = List.of(List.of("الاسم", "رقم"), List.of("مركز؛ \"أول\"", "٣"));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void whatever_stands_between_the_cells_they_are_the_same(String between) {
        String text = "الاسم" + between + "رقم\r\n\"مركز؛ \"\"أول\"\"\"" + between + "٣\r\n";
        assertThat(Sheet.of(text.getBytes(StandardCharsets.UTF_8)).rows()).isEqualTo(CELLS);
        assertThat(Sheet.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).rows())
                .isEqualTo(CELLS);
        assertThat(Sheet.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .rows())
                .isEqualTo(CELLS);
    }

    @Test
    void what_excel_on_an_arabic_windows_writes_is_read() {
        byte[] file = "الاسم;رقم\r\nمركز الزقازيق;3\r\n".getBytes(Charset.forName("windows-1256"));
        assertThat(Sheet.of(file).rows().get(1)).containsExactly("مركز الزقازيق", "3");
    }

    @Test
    void rows_are_counted_as_the_spreadsheet_counts_them() {
        String text = "sep=;\na;b\n\n\"two\nlines\";1\n;\nc;2";
        assertThat(Sheet.of(text.getBytes(StandardCharsets.UTF_8)).numbers()).containsExactly(2, 4, 6);
    }

    @Test
    void what_is_no_table_is_refused_at_the_file() {
        assertRefused("", "organisation.import-size");
        assertRefused("a,b\n", "network.import-empty");
        assertRefused("a,b\n\"never ends", "organisation.import-broken");
        assertRefused("PK\u0003\u0004\u0000\u0000,\nx", "network.import-no-csv");
        assertRefused("a\n" + "1\n".repeat(5001), "organisation.import-lines");
        assertRefused("x".repeat(Sheet.LARGEST + 1), "organisation.import-size");
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> Sheet.of(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("list", code)));
    }
}
