package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTurnTests {

    private static final int LONG = 160;
    private static final int SHORT = 80;

    /** Where the sensor's upper left corner, which is red, comes to stand on paper. */
    @ParameterizedTest
    @CsvSource({
        "1, 160, 80, left, top",
        "2, 160, 80, right, top",
        "3, 160, 80, right, bottom",
        "4, 160, 80, left, bottom",
        "5, 80, 160, left, top",
        "6, 80, 160, right, top",
        "7, 80, 160, right, bottom",
        "8, 80, 160, left, bottom"
    })
    void a_photo_stands_upright_on_paper_however_the_camera_was_held(
            int orientation, int width, int height, String side, String edge) throws IOException {
        var photo = PaperPhoto.of(aPhoto(orientation)).orElseThrow();
        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.height()).isEqualTo(height);
        var drawn = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(photo.address().substring(PaperPhoto.INLINE.length()))));
        int x = side.equals("left") ? 10 : width - 10;
        int y = edge.equals("top") ? 10 : height - 10;
        assertThat(new Color(drawn.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(drawn.getRGB(x, y)).getBlue()).isLessThan(60);
        assertThat(new Color(drawn.getRGB(width - 1 - x, height - 1 - y)).getBlue())
                .isGreaterThan(200);
    }

    @Test
    void a_picture_without_a_note_stays_as_it_is() {
        byte[] picture = FileFixtures.aPicture("png");
        assertThat(PhotoTurn.of(picture)).isEqualTo(new PhotoTurn(false, 0));
        assertThat(PhotoTurn.of(new byte[] {1, 2, 3})).isEqualTo(new PhotoTurn(false, 0));
    }

    /** Red in the sensor's upper left corner, blue elsewhere, with the note that a camera writes. */
    private static byte[] aPhoto(int orientation) throws IOException {
        var sensor = new BufferedImage(LONG, SHORT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < LONG; x++) {
            for (int y = 0; y < SHORT; y++) {
                sensor.setRGB(x, y, x < LONG / 2 && y < SHORT / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(sensor, "jpeg", plain);
        byte[] note = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.write(note);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
