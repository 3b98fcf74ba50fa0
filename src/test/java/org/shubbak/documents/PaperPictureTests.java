package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares each paper with the picture that a person looked at and approved ({@code src/test/resources/papers}). To
 * approve a new look, run with {@code -Dpapers.approve=true} and look at what changed.
 */
class PaperPictureTests {

    private static final Papers PAPERS = new Papers();
    private static final int DPI = 60;
    private static final int VISIBLE = 60;
    private static final Map<String, Function<Papers, byte[]>> DRAWN = Map.of(
            "licence",
                    papers -> papers.licence(
                            PaperFixtures.aBuildingLicence(),
                            hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "request-receipt",
                    papers -> papers.requestReceipt(
                            PaperFixtures.aRequestReceipt(), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "notice-receipt",
                    papers -> papers.noticeReceipt(
                            PaperFixtures.aNoticeReceipt(), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "payment-receipt",
                    papers -> papers.paymentReceipt(
                            PaperFixtures.aPaymentReceipt("EF-99812"),
                            hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "payout-voucher",
                    papers -> papers.payoutVoucher(
                            PaperFixtures.aPayoutVoucher(), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "refusal",
                    papers -> papers.refusal(
                            PaperFixtures.aRefusal(), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "certificate",
                    papers -> papers.licence(
                            PaperFixtures.aCertificate(4), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])),
            "letter",
                    papers -> papers.letter(
                            PaperFixtures.aLetter(3), hash -> PaperFixtures.SEAL.text(new byte[PaperFile.HASH])));

    static Stream<String> names() {
        return DRAWN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_paper_looks_as_it_was_approved(String name) throws IOException {
        var drawn = PaperReading.picture(DRAWN.get(name).apply(PAPERS), 0, DPI);
        if (Boolean.getBoolean("papers.approve")) {
            ImageIO.write(drawn, "png", new File("src/test/resources/papers/" + name + ".png"));
        }
        try (InputStream approved = getClass().getResourceAsStream("/papers/" + name + ".png")) {
            assertThat(difference(ImageIO.read(Objects.requireNonNull(approved)), drawn))
                    .as("share of points that differ visibly")
                    .isLessThan(0.004);
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += distance(new Color(one.getRGB(x, y)), new Color(other.getRGB(x, y))) > VISIBLE ? 1 : 0;
            }
        }
        return (double) differing / one.getWidth() / one.getHeight();
    }

    private static int distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }
}
