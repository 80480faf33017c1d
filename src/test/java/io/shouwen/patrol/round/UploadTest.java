package io.shouwen.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.ShouwenTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures come by pieces, and are what their name says. */
class UploadTest extends ShouwenTest {

    @Autowired
    Checklists checklists;

    @Test
    void an_upload_that_broke_off_goes_on_where_it_was() {
        byte[] picture = picture();
        String name = Sha256.hex(picture);
        assertThat(state(name)).contains("\"have\":0").contains("\"done\":false");
        assertThat(piece(name, picture, 0, 100).statusCode()).isEqualTo(200);
        assertThat(state(name)).contains("\"have\":100");

        HttpResponse<String> again = piece(name, picture, 0, 100);
        assertThat(again.statusCode()).as("a piece whose answer was lost").isEqualTo(200);
        assertThat(again.body()).contains("\"have\":100");
        assertThat(piece(name, picture, 50, 80).statusCode())
                .as("a piece from before")
                .isEqualTo(409);
        assertThat(piece(name, picture, 300, 400).statusCode())
                .as("a piece too far on")
                .isEqualTo(409);

        assertThat(piece(name, picture, 100, picture.length).body()).contains("\"done\":true");
        assertThat(state(name)).contains("\"have\":" + picture.length).contains("\"done\":true");
        assertThat(piece(name, picture, 0, 100).body())
                .as("once it is here, any piece is")
                .contains("\"done\":true");
        assertThat(parts(name)).isZero();
    }

    @Test
    void bytes_that_are_not_what_their_name_says_are_forgotten() {
        byte[] picture = picture();
        String name = Sha256.hex("another");
        assertThat(piece(name, picture, 0, 100).statusCode()).isEqualTo(200);
        assertThat(piece(name, picture, 100, picture.length).statusCode()).isEqualTo(422);
        assertThat(state(name)).contains("\"have\":0").contains("\"done\":false");
        assertThat(parts(name)).isZero();
    }

    @Test
    void what_is_no_picture_is_refused() {
        byte[] text = ("no picture " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        assertThat(piece(Sha256.hex(text), text, 0, text.length).statusCode()).isEqualTo(422);
        assertThat(state(Sha256.hex(text))).contains("\"have\":0");
    }

    @Test
    void a_piece_is_at_most_128_KB_and_a_picture_4_MB() {
        byte[] large = new byte[UploadController.LARGEST_PIECE + 1];
        assertThat(piece(Sha256.hex(large), large, 0, large.length).statusCode())
                .isEqualTo(413);
        assertThat(as("butler")
                        .post(
                                "/p/jinxiu/field/photos/" + Sha256.hex(large) + "?offset=0&size=4000001",
                                "application/octet-stream",
                                new byte[10])
                        .statusCode())
                .isEqualTo(413);
    }

    private String state(String name) {
        return as("butler").get("/p/jinxiu/field/photos/" + name).body();
    }

    private HttpResponse<String> piece(String name, byte[] all, int from, int to) {
        return as("butler")
                .post(
                        "/p/jinxiu/field/photos/" + name + "?offset=" + from + "&size=" + all.length,
                        "application/octet-stream",
                        Arrays.copyOfRange(all, from, to));
    }

    private int parts(String name) {
        return seeing(() -> jdbc.sql("select count(*) from patrol.upload_part where sha256 = ?")
                .param(name)
                .query(Integer.class)
                .single());
    }

    /** Another one each time. */
    static byte[] picture() {
        BufferedImage drawn = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        int hash = UUID.randomUUID().hashCode();
        for (int i = 0; i < 24 * 24; i++) {
            drawn.setRGB(i % 24, i / 24, new Color(hash * (i + 1)).getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_picture_named_before_it_came_and_one_named_after_both_have_it() {
        byte[] picture = picture();
        String name = Sha256.hex(picture);
        LocalDate day = LocalDate.of(2024, 3, 3);
        Instant at = Walked.at(day, 9, 0, 0);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        UUID walk = Ids.next();
        Phone phone = Phone.of(as("butler"));
        List<Map<String, Object>> photos = List.of(Map.of("sha256", name, "takenAt", at.toString()));
        Map<String, Object> before = Phone.visit(walk, walked.points().getFirst(), at, "photos", photos);
        Map<String, Object> after = Phone.visit(walk, walked.points().getLast(), at, "photos", photos);

        assertThat(phone.tell(Phone.started(walk, walked, at), before)).containsOnly("STORED");
        assertThat(file(before)).isEmpty();
        piece(name, picture, 0, picture.length);
        assertThat(phone.tell(after)).containsOnly("STORED");
        assertThat(file(before)).isPresent().isEqualTo(file(after));

        String address = "/p/jinxiu/files/" + file(before).orElseThrow();
        assertThat(as("supervisor").status(address)).isEqualTo(200);
        assertThat(as("desk").status(address)).isEqualTo(404);
    }

    private Optional<UUID> file(Map<String, Object> visit) {
        return seeing(() -> jdbc.sql("select file_id from patrol.photo where visit_id = ? and file_id is not null")
                .param(UUID.fromString(visit.get("id").toString()))
                .query(UUID.class)
                .optional());
    }
}
