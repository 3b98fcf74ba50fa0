package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PacksCommandTests {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void a_sound_pack_is_told_to_be_sound() throws IOException {
        assertThat(check(file(PackFixtures.aSoundPack()))).isZero();
        assertThat(said.toString()).contains("1 packs with 2 samples: 1 sound, 0 not.");
    }

    @Test
    void a_wrong_one_is_told_with_line_and_place_and_fails() throws IOException {
        assertThat(check(file(PackFixtures.aPackWith("department: nowhere\n")))).isEqualTo(1);
        assertThat(said.toString()).contains("TST-001.yaml:", ": department: There is no department “nowhere”.");
    }

    @Test
    void what_a_sample_really_gave_may_be_compared_with_the_intention() throws IOException {
        check("--actual", file(PackFixtures.aSoundPack()));
        assertThat(said.toString())
                .contains("      fees: {filing: 100.00}\n")
                .contains("      path: [payment, review, approval, delivery, delivered]\n");
    }

    @Test
    void shared_blocks_beside_a_pack_are_those_it_means() throws IOException {
        Files.writeString(folder.resolve("shared.yaml"), """
                documents:
                  national_id: {key: card, labelAr: بطاقة, labelEn: Card}
                """);
        check("--actual", file(PackFixtures.aSoundPack()));
        assertThat(said.toString()).contains("documents: [card]");
    }

    @Test
    void a_file_that_is_no_text_is_refused_in_either_language() throws IOException {
        Path file = Files.write(folder.resolve("TST-001.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(check("--lang", "ar", file.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("تعذرت قراءة الملف");
    }

    private int check(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLine(new PacksCommand()).setOut(new PrintWriter(said)).execute(all);
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("TST-001.yaml"), yaml).toString();
    }
}
