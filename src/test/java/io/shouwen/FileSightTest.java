package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileSight.Answer;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.Client;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may see a thing may open its files, and nobody else: of every kind of thing that has files. */
class FileSightTest extends ShouwenTest {

    private static final List<String> EVERYBODY = List.of(
            "desk",
            "control",
            "butler",
            "repair",
            "head",
            "cleaning",
            "order",
            "supervisor",
            "manager",
            "quality",
            "admin");

    @Autowired
    FileStore files;

    @Test
    void one_seen_record_of_several_opens_a_file_and_an_unknown_is_no() {
        assertThat(Answer.of(List.of())).isEqualTo(Answer.NOT_OURS);
        assertThat(Answer.of(List.of(false, true))).isEqualTo(Answer.SHOWN);
        assertThat(Answer.of(List.of(false, false))).isEqualTo(Answer.HIDDEN);
    }

    @Test
    void pictures_of_a_ticket_are_for_whoever_sees_the_ticket_and_a_residents_are_the_residents() {
        world.household(World.PROJECT, "3-6-601", "柒", "13655520661");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-6");
        String ticket = Ids.next().toString();
        assertThat(resident.post(
                                "/o/jinxiu/report/3-6",
                                Map.of(
                                        "id",
                                        ticket,
                                        "token",
                                        Ids.token(),
                                        "kind",
                                        "REPAIR",
                                        "words",
                                        "水管漏水",
                                        "house",
                                        "",
                                        "name",
                                        "柒女士",
                                        "phone",
                                        "13655520661"),
                                new Part("photos", "漏水.jpg", Samples.jpeg(30, 20)))
                        .statusCode())
                .isEqualTo(303);
        String page = "/p/jinxiu/tickets/" + ticket;
        assertThat(as("desk")
                        .post(
                                page + "/comments",
                                Map.of("commentId", Ids.next().toString(), "text", "现场"),
                                new Part("files", "现场.jpg", Samples.jpeg(31, 21)))
                        .statusCode())
                .isEqualTo(303);
        List<UUID> sent = files("tickets.report_file where ticket_id = '" + ticket + "'");
        List<UUID> noted = files("tickets.comment_file where ticket_id = '" + ticket + "'");
        assertThat(sent).hasSize(1);
        assertThat(noted).hasSize(1);
        asThe(page, sent.getFirst(), noted.getFirst());
        assertThat(as("desk").get(page).body()).contains("业户 柒女士").doesNotContain("📷");
    }

    @Test
    void pictures_and_signatures_of_a_finding_are_for_whoever_sees_the_finding() {
        String page = as("butler")
                .post(
                        "/p/jinxiu/patrol/findings",
                        Map.of("once", Ids.next().toString(), "title", "有照片", "place", "3栋", "way", "REPORTED"),
                        new Part("before", "前.jpg", Samples.jpeg(32, 22)))
                .headers()
                .firstValue("location")
                .orElseThrow();
        String finding = page.substring(page.lastIndexOf('/') + 1);
        UUID photo = files("patrol.photo where finding_id = '" + finding + "'").getFirst();
        UUID upload = file();
        seeing(() -> jdbc.sql("""
                insert into patrol.upload (project_id, sha256, size, by_id, begun_at, file_id)
                values (?, ?, 1, ?, now(), ?)""")
                .params(World.PROJECT, "c".repeat(32) + finding.replace("-", ""), world.id("butler"), photo)
                .update());
        asThe(page, photo);
        assertThat(as("butler").status("/p/jinxiu/files/" + upload))
                .as("what nothing names yet")
                .isEqualTo(404);
    }

    @Test
    void a_poster_photo_is_for_whoever_sees_the_posters_and_a_staff_photo_for_colleagues() {
        UUID photo = file();
        seeing(() -> jdbc.sql("update staff.staff set photo_id = ? where project_id = ? and id = ?")
                .params(photo, World.PROJECT, world.id("control"))
                .update());
        EVERYBODY.forEach(
                who -> assertThat(as(who).status("/p/jinxiu/files/" + photo)).isEqualTo(200));
        assertThat(as("yunting").status("/p/yunting/files/" + photo)).isEqualTo(404);
        as("manager").post("/p/jinxiu/staff/" + world.id("control") + "/photo/removal", Map.of());
        EVERYBODY.forEach(who -> assertThat(as(who).status("/p/jinxiu/files/" + photo))
                .as("once taken off, %s", who)
                .isEqualTo(404));
    }

    @Test
    void a_certificates_scan_is_for_leaders_and_its_holder_and_for_nobody_once_removed() {
        String file = "/p/jinxiu/staff/" + world.id("order");
        String certificate = Ids.next().toString();
        as("manager")
                .post(
                        file + "/certificates",
                        new HashMap<>(Map.of("id", certificate, "name", "保安证")),
                        new Part("scan", "证.jpg", Samples.jpeg(33, 23)));
        UUID scan = seeing(() -> jdbc.sql("select scan_id from staff.certificate where id = ?")
                .param(UUID.fromString(certificate))
                .query(UUID.class)
                .single());
        asThe(file, scan);
        as("manager").post(file + "/certificates/" + certificate + "/removal", Map.of());
        assertThat(as("supervisor").status("/p/jinxiu/files/" + scan)).isEqualTo(404);
        assertThat(as("desk").status("/p/jinxiu/files/" + scan)).isEqualTo(404);
    }

    /** Everybody who gets the page gets its files, everybody who does not gets none. */
    private void asThe(String page, UUID... held) {
        List<Integer> seen = EVERYBODY.stream().map(who -> as(who).status(page)).toList();
        assertThat(seen).contains(200, 404);
        for (UUID file : held) {
            assertThat(EVERYBODY.stream()
                            .map(who -> as(who).status("/p/jinxiu/files/" + file))
                            .toList())
                    .as("%s seen by %s", page, EVERYBODY)
                    .isEqualTo(seen);
        }
    }

    private UUID file() {
        return seeing(() -> files.keep(
                        World.PROJECT, Prepared.drawn("x.png", new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB))))
                .id();
    }

    private List<UUID> files(String from) {
        return seeing(
                () -> jdbc.sql("select file_id from " + from).query(UUID.class).list());
    }
}
