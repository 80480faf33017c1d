package io.shouwen.breaches.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.Client;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of a breach through its pages, on the real tables. */
@Clause({"2.1.8", "4.1.2.7"})
class BreachPathTest extends ShouwenTest {

    private static final String LAW = "00000000-0000-4000-8000-000000002107";

    @Test
    void from_the_corridor_over_two_notices_and_the_authority_to_the_verified_remedy() {
        UUID house = world.household(World.PROJECT, "81-1-901", "堆物人", "13681190100");
        UUID id = recorded("desk", Map.of("kind", "PILING", "houseId", house.toString(), "place", "81栋9层走道"));
        assertThat(page(id)).contains("待劝阻", "81栋9层走道");
        sent("desk", id, "persuasions", Map.of("whom", "堆物人", "outcome", "REFUSED", "words", "说放两天"));
        assertThat(page(id)).contains("劝阻无效");
        authority();
        sent("butler", id, "notices", Map.of("addressee", "81栋901堆物人", "until", "2099-01-01T10:00", "articles", LAW));
        assertThat(as("butler")
                        .post(
                                "/p/jinxiu/breaches/" + id + "/notices",
                                once(Map.of("addressee", "再发", "until", "2099-01-01T10:00", "articles", LAW)))
                        .statusCode())
                .as("the first is not delivered")
                .isEqualTo(409);
        assertThat(as("butler")
                        .post("/p/jinxiu/breaches/" + id + "/delivery", once(Map.of("proof", "PHOTO")))
                        .body())
                .contains("请拍照");
        sent("butler", id, "delivery", Map.of("proof", "PHOTO"), picture());
        sent(
                "supervisor",
                id,
                "notices",
                Map.of("addressee", "81栋901堆物人", "until", "2099-02-01T10:00", "articles", LAW));
        sent("supervisor", id, "delivery", Map.of("proof", "WITNESS", "witness", "保安老李"));
        String notice =
                as("desk").get("/p/jinxiu/breaches/" + id + "/notices/2").body();
        assertThat(notice).contains("81栋901堆物人", "《消防法》第二十八条", "整改〔", "楼道堆物");
        assertThat(new String(
                        as("desk").bytes("/p/jinxiu/breaches/" + id + "/notices/1/pdf"),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(as("butler")
                        .post("/p/jinxiu/breaches/" + id + "/reports", once(Map.of()))
                        .statusCode())
                .isEqualTo(403);
        sent(
                "supervisor",
                id,
                "reports",
                Map.of("authority", authority().toString(), "number", "城管12345", "words", "接线员小周"));
        sent("supervisor", id, "answers", Map.of("outcome", "ADVISED", "words", "先行清理"));
        sent("butler", id, "remedy", Map.of("words", "已搬走"));
        sent("supervisor", id, "verification", Map.of("good", "yes", "words", "走道清空"), picture());
        assertThat(page(id)).contains("已结案", "走道清空");
        assertThat(ticket(id)).isEqualTo("CLOSED");
        assertThat(as("desk")
                        .get("/p/jinxiu/breaches?show=closed&house=" + house)
                        .body())
                .contains("/breaches/" + id);
        assertThat(as("desk").get("/p/jinxiu/houses/" + house).body()).contains("/breaches/" + id);
        UUID again = recorded("desk", Map.of("kind", "PILING", "houseId", house.toString()));
        assertThat(page(again)).contains("本户另有 1 起违规");
        assertThat(as("supervisor")
                        .get("/p/jinxiu/breaches/" + id + "/sheet?report=true")
                        .body())
                .contains("违规情况报告", "城管12345");
    }

    @Test
    void what_goes_on_unheeded_has_the_legal_clock_of_the_project_until_it_is_reported() {
        assertThat(as("manager")
                        .post("/p/jinxiu/breaches/law/clock", Map.of("hours", "24", "basis", ""))
                        .statusCode())
                .as("a time needs its rule")
                .isEqualTo(422);
        assertThat(as("manager")
                        .post("/p/jinxiu/breaches/law/clock", Map.of("hours", "24", "basis", "地方规定第五十九条"))
                        .statusCode())
                .isEqualTo(303);
        UUID id = recorded("desk", Map.of("kind", "EBIKE", "place", "大堂", "offender", "UNKNOWN"));
        sent("desk", id, "persuasions", Map.of("whom", "车主", "outcome", "REFUSED", "words", "不肯推走"));
        assertThat(page(id)).contains("地方规定第五十九条", "最晚");
        assertThat(deadline(id)).as("set").isEqualTo(1);
        sent("supervisor", id, "reports", Map.of("authority", authority().toString(), "words", "已电话报告"));
        assertThat(deadline(id)).as("ended").isZero();
        assertThat(page(id)).doesNotContain("地方规定第五十九条");
        sent("supervisor", id, "answers", Map.of("outcome", "TAKEN_OVER", "words", "消防来处理"));
        sent("supervisor", id, "hand-off", Map.of("words", "由消防办理"));
        assertThat(ticket(id)).isEqualTo("CLOSED");
    }

    @Test
    void a_breach_ends_on_its_page_alone_and_the_ticket_says_where() {
        UUID id = recorded("desk", Map.of("place", "大堂"));
        assertThat(page(id)).contains("待核实");
        Client desk = as("desk");
        assertThat(desk.post("/p/jinxiu/tickets/" + id + "/settlement", once(Map.of("way", "HANDLED", "words", "好了")))
                        .statusCode())
                .isIn(409, 422);
        assertThat(desk.get("/p/jinxiu/tickets/" + id).body()).contains("/p/jinxiu/breaches/" + id);
        sent("supervisor", id, "dismissal", Map.of("words", "是物业自己的货"));
        assertThat(ticket(id)).isEqualTo("CLOSED");
    }

    @Test
    void numbers_of_notices_have_no_gap_even_when_a_notice_is_refused() {
        for (int n = 0; n < 2; n++) {
            UUID id = recorded("desk", Map.of("kind", "NOISE", "place", n + "层", "offender", "UNKNOWN"));
            assertThat(as("desk")
                            .post(
                                    "/p/jinxiu/breaches/" + id + "/notices",
                                    once(Map.of("addressee", "住户", "until", "2000-01-01T10:00", "articles", LAW)))
                            .statusCode())
                    .isEqualTo(422);
            sent("desk", id, "notices", Map.of("addressee", "住户", "until", "2099-01-01T10:00", "articles", LAW));
        }
        List<Integer> serials = seeing(() -> jdbc.sql(
                        "select serial from breaches.notice where project_id = ? and year = extract(year from now())::int order by serial")
                .param(World.PROJECT)
                .query(Integer.class)
                .list());
        for (int n = 0; n < serials.size(); n++) {
            assertThat(serials.get(n)).isEqualTo(n + 1);
        }
    }

    @Test
    void the_database_knows_the_same_moves_and_refuses_what_the_record_refuses() {
        Set<String> moves = new TreeSet<>();
        for (BreachMove move : BreachMove.values()) {
            Set<String> from = move.from().isEmpty()
                    ? Set.of("NONE")
                    : new TreeSet<>(move.from().stream().map(Enum::name).toList());
            from.forEach(before -> move.to().forEach(after -> moves.add(move + " " + before + " " + after)));
        }
        assertThat(jdbc.sql("select move || ' ' || before || ' ' || after from breaches.move")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(moves);
        UUID id = recorded("desk", Map.of("kind", "NOISE", "place", "5层", "offender", "UNKNOWN"));
        refused(id, "CLOSED", "VERIFY", "RECTIFIED", 3);
        refused(id, "CLOSED", "HAND_OFF", "ESTABLISHED", 3);
        refused(id, "PERSUADED", "PERSUADE", "ESTABLISHED", 4);
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("update breaches.breach set stage = 'CLOSED' where id = ?")
                        .param(id)
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                values (?, ?, ?, ?, now(), 'HANDLED', '好了')""")
                        .params(World.PROJECT, Ids.next(), id, world.id("desk"))
                        .update()))
                .hasStackTraceContaining("ends with the breach");
    }

    @Test
    void hostile_input_is_refused_and_shown_as_text() {
        UUID id = Ids.next();
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "title",
                "<script>alert(1)</script>",
                "place",
                "大堂",
                "kind",
                "NOISE",
                "offender",
                "UNKNOWN",
                "words",
                "x".repeat(3000)));
        assertThat(as("desk").post("/p/jinxiu/breaches", form).statusCode()).isEqualTo(422);
        form.put("words", "");
        form.put("houseId", Ids.next().toString());
        assertThat(as("desk").post("/p/jinxiu/breaches", form).statusCode())
                .as("another project's house")
                .isEqualTo(422);
        form.remove("houseId");
        assertThat(as("desk")
                        .post(
                                "/p/jinxiu/breaches",
                                form,
                                new Part(
                                        "photos",
                                        "x.jpg",
                                        "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("desk").post("/p/jinxiu/breaches", form).statusCode()).isEqualTo(303);
        assertThat(as("desk").post("/p/jinxiu/breaches", form).statusCode())
                .as("sent again")
                .isEqualTo(303);
        assertThat(page(id)).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(as("repair").status("/p/jinxiu/breaches/" + id)).isEqualTo(404);
    }

    private void refused(UUID id, String after, String move, String before, int number) {
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                insert into breaches.step (project_id, id, breach_id, number, move, before, after, by_id, at, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(), '')""")
                        .params(World.PROJECT, Ids.next(), id, number, move, before, after, world.id("desk"))
                        .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private UUID recorded(String who, Map<String, String> more) {
        UUID id = Ids.next();
        Map<String, String> form = new HashMap<>(more);
        form.put("id", id.toString());
        form.put("title", "走道堆放纸箱");
        form.put("words", "挡住防火门");
        HttpResponse<String> answer = as(who).post("/p/jinxiu/breaches", form, picture());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private void sent(String who, UUID id, String move, Map<String, String> form, Part... files) {
        HttpResponse<String> answer = files.length == 0
                ? as(who).post("/p/jinxiu/breaches/" + id + "/" + move, once(form))
                : as(who).post("/p/jinxiu/breaches/" + id + "/" + move, once(form), files);
        assertThat(answer.statusCode()).as(move + " " + answer.body()).isEqualTo(303);
    }

    private static Map<String, String> once(Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("once", Ids.next().toString());
        return all;
    }

    private static Part picture() {
        return new Part("photos", "现场.jpg", Samples.jpeg(40, 30));
    }

    private String page(UUID id) {
        return as("desk").get("/p/jinxiu/breaches/" + id).body();
    }

    private String ticket(UUID id) {
        return seeing(() -> jdbc.sql("select stage from tickets.ticket where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private int deadline(UUID id) {
        return seeing(() -> jdbc.sql("""
                select count(*) from platform.deadline where subject_type = 'breach' and subject_id = ? and purpose = 'report'
                and ended_at is null""").param(id).query(Integer.class).single());
    }

    private UUID authority() {
        as("manager")
                .post(
                        "/p/jinxiu/breaches/law/authorities",
                        Map.of("id", Ids.next().toString(), "name", "城管中队", "telephone", "02112345"));
        return seeing(() -> jdbc.sql(
                        "select id from breaches.authority where project_id = ? and retired_at is null order by id limit 1")
                .param(World.PROJECT)
                .query(UUID.class)
                .single());
    }
}
