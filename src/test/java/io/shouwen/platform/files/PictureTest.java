package io.shouwen.platform.files;

import static io.shouwen.platform.files.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a picture, and which are not even opened. */
class PictureTest {

    /** Where the red corner is found, once upright: x and y of a quarter. */
    @ParameterizedTest
    @CsvSource({
        "1,0,0,80,60",
        "2,1,0,80,60",
        "3,1,1,80,60",
        "4,0,1,80,60",
        "5,0,0,60,80",
        "6,1,0,60,80",
        "7,1,1,60,80",
        "8,0,1,60,80"
    })
    void a_picture_is_turned_upright_however_the_phone_was_held(int held, int right, int down, int width, int height) {
        BufferedImage seen = seen(redraw(PictureKind.JPEG, Samples.held(Samples.jpeg(80, 60), held)));
        assertThat(new int[] {seen.getWidth(), seen.getHeight()}).containsExactly(width, height);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color quarter = new Color(seen.getRGB(width / 4 + x * width / 2, height / 4 + y * height / 2));
                assertThat(quarter.getGreen() < 100).as("%s %s", x, y).isEqualTo(x == right && y == down);
            }
        }
    }

    @Test
    void a_small_file_that_costs_minutes_or_gigabytes_is_refused_by_its_header() {
        assertThat(refusal(() -> redraw(PictureKind.JPEG, Samples.scanned(300))))
                .isEqualTo("file.too-many-pixels");
        assertThat(refusal(() -> redraw(PictureKind.JPEG, Samples.scanned(20)))).isNull();
        assertThat(refusal(() -> redraw(PictureKind.PNG, Samples.promised(7070, 7070, 16, 2))))
                .as("300 MB of colours in a file of 389 KB")
                .isEqualTo("file.too-many-pixels");
        assertThat(refusal(() -> redraw(PictureKind.PNG, Samples.promised(40_000, 100, 8, 0))))
                .isEqualTo("file.too-many-pixels");
        assertThat(refusal(() -> redraw(PictureKind.PNG, Samples.promised(400, 300, 8, 2))))
                .as("affordable, but nothing follows")
                .isEqualTo("file.broken");
    }

    @Test
    void a_large_photo_is_kept_at_the_size_of_a_screen_and_small_for_lists() {
        BufferedImage grey = new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        Picture picture = redraw(PictureKind.JPEG, Samples.jpeg(grey, false));
        assertThat(seen(picture).getWidth()).isEqualTo(Picture.LONGEST_SIDE);
        assertThat(seen(picture).getHeight()).isEqualTo(1334);
        assertThat(image(picture.small()).getWidth()).isEqualTo(Picture.SMALL_SIDE);
        assertThat(image(picture.small()).getHeight()).isBetween(320, 321);
    }

    @Test
    void what_scanners_printers_and_chats_send_is_read() {
        assertThat(seen(redraw(PictureKind.JPEG, Samples.cmyk(40, 30))).getWidth())
                .isEqualTo(40);
        assertThat(seen(redraw(PictureKind.JPEG, Samples.jpeg(Samples.marked(40, 30), true)))
                        .getWidth())
                .isEqualTo(40);
        assertThat(redraw(PictureKind.WEBP, Samples.WEBP).jpeg()).isNotEmpty();
        assertThat(redraw(PictureKind.WEBP, Samples.LOSSY_WEBP).jpeg()).isNotEmpty();
        assertThat(seen(redraw(PictureKind.BMP, Samples.written(Samples.marked(40, 30), "bmp")))
                        .getWidth())
                .isEqualTo(40);
        assertThat(seen(redraw(PictureKind.GIF, Samples.written(Samples.marked(40, 30), "gif")))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void a_bitmap_that_only_wraps_another_kind_is_none() {
        byte[] bitmap = Samples.written(Samples.marked(4, 4), "bmp");
        assertThat(PictureKind.of("image/bmp", bitmap)).isEqualTo(PictureKind.BMP);
        bitmap[30] = 5;
        assertThat(PictureKind.of("image/bmp", bitmap)).isNull();
    }

    @Test
    void a_see_through_picture_stands_on_white() {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(seen(redraw(PictureKind.PNG, Samples.png(clear))).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void a_signature_is_a_drawing_of_a_pads_size_with_a_stroke_on_it() {
        BufferedImage pad = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
        assertThat(Ink.on(pad)).isFalse();
        var pen = pad.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(10, 10, 59, 1);
        assertThat(Ink.on(pad)).as("a dot").isFalse();
        pen.fillRect(69, 10, 1, 1);
        assertThat(Ink.on(pad)).isTrue();
        assertThat(Ink.png(address(Samples.png(pad)))).isNotNull();
        assertThat(Ink.png(address(Samples.promised(2400, 2400, 8, 2)))).isNotNull();
        assertThat(Ink.png(address(Samples.promised(2401, 10, 8, 2)))).isNull();
        assertThat(Ink.png(address(Samples.promised(10, 2401, 8, 2)))).isNull();
        assertThat(Ink.png("data:image/png;base64,-")).isNull();
        assertThat(Ink.png("data:image/jpeg;base64,AAAA")).isNull();
        assertThat(Ink.png("data:image/png;base64," + "A".repeat(400_000))).isNull();
    }

    private static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static Picture redraw(PictureKind kind, byte[] content) {
        return Picture.redraw(kind, content);
    }

    private static BufferedImage seen(Picture picture) {
        return image(picture.jpeg());
    }

    private static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
