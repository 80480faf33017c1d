package io.shouwen.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page that stood open until its token or its session was no longer good. */
class OpenTooLongTest extends ShouwenTest {

    private static final String TICKETS = "/p/jinxiu/tickets";
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static Map<String, String> ticket(String title) {
        return new HashMap<>(Map.of(
                "id", Ids.next().toString(),
                "kind", "REPAIR",
                "channel", "CALL",
                "title", title,
                "place", "3号楼大堂",
                "description", "第一行\n第二行 \"引号\"",
                "atOnce", "OPEN"));
    }

    private static Map<String, String> kept(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        var each = FIELD.matcher(page.body());
        while (each.find()) {
            fields.put(each.group(1), each.group(2).replace("&#34;", "\"").replace("&#39;", "'"));
        }
        return fields;
    }

    @Test
    void a_stale_token_is_no_forbidden_move_and_what_was_typed_is_sent_again_with_one_button() {
        Client desk = as("desk");
        Map<String, String> typed = ticket("令牌过期也不丢字");
        typed.put("_csrf", "of-yesterday");
        HttpResponse<String> answer = desk.post(TICKETS, typed);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("这个页面打开太久了，请再提交一次", "<li>令牌过期也不丢字</li>", "action=\"" + TICKETS + "\"")
                .doesNotContain("您的岗位不能办理");
        Map<String, String> again = kept(answer);
        assertThat(again).containsEntry("description", "第一行\n第二行 \"引号\"");
        again.remove("_csrf");
        HttpResponse<String> sent = desk.post(TICKETS, again);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(desk.get(sent.headers().firstValue("location").orElseThrow()).body())
                .contains("令牌过期也不丢字", "第一行");
    }

    @Test
    void who_was_signed_out_meanwhile_keeps_what_was_typed_and_is_told_where_to_sign_in() {
        Client nobody = nobody();
        nobody.get("/login");
        HttpResponse<String> answer = nobody.post(TICKETS, ticket("退出登录也不丢字"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("您已经退出登录", "<li>退出登录也不丢字</li>", "href=\"/login\" target=\"_blank\"", "data-resend");
        assertThat(answer.headers().firstValue(OpenTooLong.HEADER)).contains("session");
    }

    @Test
    void a_resident_is_told_the_same_and_which_files_to_choose_again() {
        world.household(World.PROJECT, "3-8-1607", "住户", "13655520807");
        String body = "--X\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n电梯里的灯坏了\r\n--X\r\n"
                + "Content-Disposition: form-data; name=\"photos\"; filename=\"电梯.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\nx\r\n--X--\r\n";
        Client resident = nobody();
        HttpResponse<String> answer = resident.send(HttpRequest.newBuilder(resident.uri("/o/jinxiu/report/3-8"))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        "这个页面打开太久了",
                        "<li>电梯里的灯坏了</li>",
                        "文件要重新选一次：电梯.jpg",
                        "name=\"photos\" multiple",
                        "enctype=\"multipart/form-data\"")
                .doesNotContain("您的岗位", "客服主管");
    }

    @Test
    void a_password_is_asked_for_again_and_never_kept() {
        HttpResponse<String> answer =
                nobody().post("/login", Map.of("username", "desk", "password", "geheim-123", "_csrf", "stale"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("name=\"username\" value=\"desk\"", "type=\"password\"")
                .doesNotContain("geheim-123");
        answer = as("desk")
                .post(
                        "/password",
                        Map.of("old", "geheim-1", "chosen", "geheim-2", "again", "geheim-2", "_csrf", "stale"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("回到这一页重新填写").doesNotContain("geheim");
    }

    @Test
    void what_another_sites_page_sends_is_not_offered_to_be_sent_again() {
        Client desk = as("desk");
        for (String[] header :
                new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://elsewhere.invalid"}}) {
            HttpResponse<String> answer = desk.send(HttpRequest.newBuilder(desk.uri(TICKETS))
                    .header(header[0], header[1])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("title=planted+words")));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("planted");
        }
    }

    @Test
    void a_part_of_a_page_is_told_by_header_instead_of_the_sign_in_page() {
        Client nobody = nobody();
        HttpResponse<String> answer = nobody.send(HttpRequest.newBuilder(nobody.uri("/p/jinxiu/search?q=3"))
                .header("HX-Request", "true")
                .GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue(OpenTooLong.HEADER)).contains("session");
    }
}
