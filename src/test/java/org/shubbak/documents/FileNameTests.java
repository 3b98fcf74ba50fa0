package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void a_name_keeps_its_words_and_gets_the_ending_of_its_real_type() {
        assertThat(FileName.clean("سند الملكية.PDF", "application/pdf")).isEqualTo("سند الملكية.pdf");
        assertThat(FileName.clean("photo.exe", "image/jpeg")).isEqualTo("photo.jpg");
        assertThat(FileName.clean("scan.pdf.exe", "image/png")).isEqualTo("scan.png");
    }

    @Test
    void folders_reserved_and_invisible_characters_are_left_out() {
        assertThat(FileName.clean("../../etc/passwd", "application/pdf")).isEqualTo("passwd.pdf");
        assertThat(FileName.clean("C:\\temp\\deed.pdf", "application/pdf")).isEqualTo("deed.pdf");
        assertThat(FileName.clean("in\u202Efdp.exe\r\nX: y", "application/pdf")).doesNotContain("\u202E", "\n", ":");
        assertThat(FileName.clean("\"; filename=\"x.html", "application/pdf")).doesNotContain("\"", ";");
    }

    @Test
    void a_name_that_says_nothing_becomes_one_that_does() {
        assertThat(FileName.clean("", "application/pdf")).isEqualTo("document.pdf");
        assertThat(FileName.clean("....", "image/png")).isEqualTo("document.png");
    }

    @Test
    void a_very_long_name_is_cut_between_characters() {
        String name = FileName.clean("😀".repeat(500) + ".pdf", "application/pdf");

        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(120);
        assertThat(name).endsWith(".pdf").doesNotContain("\uFFFD");
    }
}
