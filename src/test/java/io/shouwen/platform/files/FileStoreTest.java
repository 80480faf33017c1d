package io.shouwen.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileStoreTest extends ShouwenTest {

    @Autowired
    FileStore files;

    @Autowired
    PrepareFiles prepare;

    @Test
    void a_picture_is_drawn_anew_so_that_nothing_hidden_survives() throws IOException {
        byte[] carrier = join(png(40, 30), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        StoredFile kept = keep("photo.png", carrier);
        byte[] stored = Files.readAllBytes(seeing(() -> files.content(kept)).orElseThrow());
        assertThat(kept.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void what_a_file_is_decides_its_content_and_not_its_name() {
        assertThatThrownBy(() -> keep("photo.png", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessage("file.no-picture");
    }

    @Test
    void what_only_phones_open_is_refused_in_words_that_say_what_to_do() {
        for (byte[] photo : List.of(Samples.heic(), Samples.avif())) {
            assertThatThrownBy(() -> keep("IMG_0412.HEIC", photo)).hasMessage("file.heic");
        }
    }

    @Test
    void nothing_is_opened_inside_a_transaction_whose_locks_others_wait_for() {
        assertThatThrownBy(() -> acting("desk", () -> prepare.picture("a.png", png(10, 10))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> acting("desk", () -> prepare.drawing(""))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_picture_has_a_small_one_for_lists_made_later_for_those_stored_before() throws IOException {
        StoredFile kept = keep("a.jpg", Samples.jpeg(1200, 900));
        String small = "/p/jinxiu/files/" + kept.id() + "?size=small";
        assertThat(ImageIO.read(new ByteArrayInputStream(as("desk").bytes(small)))
                        .getWidth())
                .isEqualTo(Picture.SMALL_SIDE);
        Files.delete(seeing(() -> files.small(kept)).orElseThrow());
        assertThat(ImageIO.read(new ByteArrayInputStream(as("desk").bytes(small)))
                        .getWidth())
                .isEqualTo(Picture.SMALL_SIDE);
        assertThat(as("desk").get(small).headers().firstValue("cache-control").orElseThrow())
                .contains("private", "immutable");
    }

    @Test
    void what_no_record_holds_is_its_senders_alone() throws IOException {
        StoredFile kept = keep("a.png", png(10, 10));
        assertThat(as("desk").status("/p/jinxiu/files/" + kept.id())).isEqualTo(200);
        assertThat(as("manager").status("/p/jinxiu/files/" + kept.id())).isEqualTo(404);
    }

    @Test
    void a_file_too_large_is_refused() {
        assertThatThrownBy(() -> keep("big.pdf", new byte[PrepareFiles.LARGEST + 1]))
                .hasMessage("file.too-large");
    }

    @Test
    void the_same_picture_is_stored_once_and_shown_only_in_its_project() throws IOException {
        StoredFile first = keep("a.png", png(10, 10));
        StoredFile second = keep("b.png", png(10, 10));
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(as("desk").get("/p/jinxiu/files/" + first.id()).statusCode()).isEqualTo(200);
        assertThat(as("yunting").get("/p/yunting/files/" + first.id()).statusCode())
                .isEqualTo(404);
    }

    private StoredFile keep(String name, byte[] content) {
        Prepared prepared = prepare.picture(name, content);
        return acting("desk", () -> files.keep(World.PROJECT, prepared));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
