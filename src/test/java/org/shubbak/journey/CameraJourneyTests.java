package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.documents.PaperReading;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.look.Chromium;
import org.shubbak.look.Film;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspector holds his camera over printed papers, one after the other. */
@TestCentre
class CameraJourneyTests {

    private static final int DOTS_AN_INCH = 300;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    @LocalServerPort
    private int port;

    @Autowired
    private Licences licences;

    @Autowired
    private Documents documents;

    @TempDir
    private Path folder;

    @Test
    void two_licences_held_before_the_camera_are_both_found_genuine() throws Exception {
        Licence first = licences.issue(anOutput("منى السيد عطية", 24));
        Licence second = licences.issue(anOutput("خالد فتحي غنيم", 12));
        Path film = Film.of(List.of(corner(first), corner(second)), folder.resolve("papers.y4m"));

        try (Chromium chromium = Chromium.filming(film)) {
            Page page = chromium.browser().newPage();
            page.navigate("http://127.0.0.1:" + port + "/L/inspect");
            page.waitForSelector("html[data-ready]");
            page.locator("#camera").click();
            page.waitForSelector("#scans tbody tr:nth-child(2)");
            page.locator("#camera").click();

            assertThat(page.locator("#scans tbody tr.proof-red, #scans tbody tr.proof-amber")
                            .count())
                    .isZero();
            assertThat(page.locator("#scans tbody").innerText())
                    .contains(first.number().value(), second.number().value());
            assertThat(page.locator("#video").isVisible()).isFalse();
        }
    }

    /** The lower corner of the paper, where its code stands, as a camera held over it sees it. */
    private BufferedImage corner(Licence licence) throws IOException {
        byte[] print = PaperReading.png(documents.open(licence.pdf()).getContentAsByteArray(), DOTS_AN_INCH);
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(print));
        return page.getSubimage(0, page.getHeight() - HEIGHT, WIDTH, HEIGHT);
    }
}
