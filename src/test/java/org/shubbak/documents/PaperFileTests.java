package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.shubbak.documents.PaperFixtures.SEAL;
import static org.shubbak.documents.PaperFixtures.aBuildingLicence;
import static org.shubbak.documents.PaperFixtures.aLicence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFileTests {

    private static final byte[] PDF = new Papers().licence(aBuildingLicence(), SEAL);
    private static final byte[] HASH = PaperFile.read(PDF).orElseThrow().hash();

    @Test
    void the_file_has_the_hash_that_was_signed_into_its_own_qr() {
        var signed = new ArrayList<byte[]>();
        byte[] pdf = new Papers().licence(aBuildingLicence(), hash -> {
            signed.add(hash);
            return SEAL.text(hash);
        });
        var file = PaperFile.read(pdf).orElseThrow();

        assertThat(file.hash()).isEqualTo(signed.getLast());
        assertThat(file.text()).contains(SEAL.text(signed.getLast()));
    }

    @Property(tries = 300)
    void any_other_byte_gives_another_hash_or_no_paper(@ForAll @IntRange(max = 1_000_000) int place) {
        var changed = PDF.clone();
        int at = place % changed.length;
        changed[at] ^= 1;
        var file = PaperFile.read(changed);
        if (file.isPresent() && java.util.Arrays.equals(file.get().hash(), HASH)) {
            assertThat(file.get().text())
                    .as("only a module of the QR may differ, at " + at)
                    .isNotNull();
            assertThat(within(at)).isTrue();
        }
    }

    @Test
    void a_second_picture_of_that_name_makes_it_no_paper() {
        var text = new String(PDF, StandardCharsets.ISO_8859_1);
        var doubled = text + "<< /" + PaperFile.MARK + " true >>\nstream\nx";
        assertThat(PaperFile.read(doubled.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(PaperFile.read(new byte[0])).isEmpty();
        assertThat(PaperFile.read(text.replace("/Width ", "/Wodth ").getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 700, 1000})
    void the_picture_stays_between_version_13_and_17_and_44_millimetres(int digits) {
        var text = "HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1" + "7".repeat(digits);
        int width = SealedQr.width(text);
        int version = (width - 2 * QrCode.QUIET - 17) / 4;

        assertThat(version).isBetween(SealedQr.SMALLEST, SealedQr.LARGEST);
        assertThat(Sheet.A4.sealedQr().width / 72 * 25.4).isBetween(38.0, 45.0);
        assertThat(Sheet.A5.sealedQr().width / 72 * 25.4).isBetween(38.0, 45.0);
    }

    @Test
    void a_signed_text_that_comes_out_much_longer_than_the_first_is_drawn_again() {
        var long1 = new java.util.concurrent.atomic.AtomicInteger();
        byte[] pdf = new Papers().licence(aBuildingLicence(), hash -> {
            var text = SEAL.text(hash);
            return long1.incrementAndGet() == 1 ? text : text + "7".repeat(120);
        });

        assertThat(PaperFile.read(pdf).orElseThrow().text().orElseThrow()).endsWith("7".repeat(120));
    }

    @Test
    void an_independent_reader_reads_the_printed_picture(@TempDir Path folder) throws Exception {
        assumeTrue(hasZbar(), "zbarimg is not installed; on Debian: apt-get install zbar-tools");
        var print = folder.resolve("licence.png");
        Files.write(print, PaperReading.png(PDF, 300));
        var second = folder.resolve("second.png");
        Files.write(second, PaperReading.png(new Papers().licence(aLicence("عبد الرحمن ".repeat(12), 20), SEAL), 200));

        assertThat(zbar(print))
                .isEqualTo(PaperFile.read(PDF).orElseThrow().text().orElseThrow());
        assertThat(zbar(second)).startsWith("HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1");
    }

    private static boolean within(int at) {
        int start = new String(PDF, StandardCharsets.ISO_8859_1).indexOf("/" + PaperFile.MARK);
        return at > start && at < start + 2_000;
    }

    private static boolean hasZbar() throws InterruptedException {
        try {
            return new ProcessBuilder("zbarimg", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static String zbar(Path picture) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        List.of("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
