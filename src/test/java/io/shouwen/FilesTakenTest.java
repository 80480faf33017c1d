package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.Client;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everywhere a file is taken, one that is not taken is answered beside its field, and what was typed stays. */
class FilesTakenTest extends ShouwenTest {

    private static final byte[] TEXT = "no picture".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_comment_keeps_its_words() {
        String comments = "/p/jinxiu/tickets/" + ticket() + "/comments";
        refused("desk", comments, Map.of("commentId", id(), "text", "住户发来照片"), "files", "住户发来照片");
        HttpResponse<String> large = as("desk")
                .post(
                        comments,
                        Map.of("commentId", id(), "text", "住户发来原图"),
                        new Part("files", "a.pdf", new byte[15 * 1024 * 1024 + 1]));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("住户发来原图", "15 MB");
        Part[] many = new Part[10];
        java.util.Arrays.fill(many, new Part("files", "a.jpg", Samples.jpeg(8, 8)));
        HttpResponse<String> tooMany = as("desk").post(comments, Map.of("commentId", id(), "text", "照片很多"), many);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("照片很多", "一次最多 9 个文件");
    }

    @Test
    void a_form_with_more_files_than_any_may_have_is_said_to_be_too_large() throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(60_000);
            line.getOutputStream()
                    .write(("POST /p/jinxiu/tickets/" + id() + "/comments HTTP/1.1\r\nHost: localhost\r\nCookie: "
                                    + as("desk").cookies()
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000000\r\n\r\n--x")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .contains(" 413 ");
        }
    }

    @Test
    void a_residents_report_keeps_its_words() {
        world.household(World.PROJECT, "3-7-701", "陆", "13655520771");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-7");
        for (byte[] file : new byte[][] {Samples.heic(), TEXT, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)}) {
            HttpResponse<String> answer =
                    resident.post("/o/jinxiu/report/3-7", typed(), new Part("photos", "灯.heic", file));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("photos-error", "灯.heic", "大堂的灯不亮", "王女士");
        }
    }

    @Test
    void a_staff_file_says_what_is_wrong_with_a_photo_and_a_certificate_keeps_its_words() {
        String file = "/p/jinxiu/staff/" + world.id("repair");
        refused("manager", file + "/photo", Map.of(), "photo", "photo-error");
        assertThat(as("manager").post(file + "/photo", Map.of(), new Part[0]).statusCode())
                .isEqualTo(422);
        refused("manager", file + "/certificates", Map.of("id", id(), "name", "高压电工证"), "scan", "高压电工证");
    }

    @Test
    void a_register_and_a_calendar_that_are_no_workbooks_are_said_so() {
        for (byte[] file : new byte[][] {TEXT, Samples.heic(), "PK\3\4broken".getBytes(StandardCharsets.ISO_8859_1)}) {
            assertThat(as("manager")
                            .post("/p/jinxiu/calendar", Map.of("list", ""), new Part("file", "放假.xlsx", file))
                            .statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> register =
                as("manager").post("/p/jinxiu/register/imports", Map.of(), new Part("file", "房号.xls", TEXT));
        assertThat(register.statusCode()).isEqualTo(422);
        assertThat(register.body()).contains("file-error");
    }

    private void refused(String as, String path, Map<String, String> typed, String field, String kept) {
        for (byte[] file : new byte[][] {Samples.heic(), TEXT}) {
            HttpResponse<String> answer = as(as).post(path, typed, new Part(field, "IMG_1.HEIC", file));
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).as(path).contains(field + "-error", "IMG_1.HEIC", kept);
        }
    }

    private UUID ticket() {
        world.household(World.PROJECT, "3-7-702", "伍", "13655520772");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-7");
        Map<String, String> typed = typed();
        assertThat(resident.post("/o/jinxiu/report/3-7", typed).statusCode()).isEqualTo(303);
        return UUID.fromString(typed.get("id"));
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "id",
                id(),
                "token",
                Ids.token(),
                "kind",
                "REPAIR",
                "words",
                "大堂的灯不亮",
                "house",
                "",
                "name",
                "王女士",
                "phone",
                "13655520801"));
    }

    private static String id() {
        return Ids.next().toString();
    }
}
