package io.shouwen.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileStoreTest extends ShouwenTest {

    @Autowired
    FileStore files;

    @Test
    void a_picture_is_drawn_anew_so_that_nothing_hidden_survives() throws IOException {
        byte[] carrier = join(png(40, 30), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        StoredFile kept = keep("photo.png", carrier);
        byte[] stored = Files.readAllBytes(seeing(() -> files.path(kept.sha256())));
        assertThat(kept.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void what_a_file_is_decides_its_content_and_not_its_name() {
        assertThatThrownBy(() -> keep("photo.png", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessage("file.kind");
    }

    @Test
    void a_file_too_large_is_refused() {
        assertThatThrownBy(() -> keep("big.pdf", new byte[FileStore.LARGEST + 1]))
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
        return acting("desk", () -> files.keep(World.PROJECT, name, content));
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
