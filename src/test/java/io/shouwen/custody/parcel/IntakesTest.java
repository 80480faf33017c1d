package io.shouwen.custody.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.ParcelWorld;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.files.Samples;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@Clause({"3.4.1", "3.4.2", "3.4.3", "3.4.6"})
class IntakesTest extends ShouwenTest {

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final String INTAKE = "/p/jinxiu/parcels/intake";

    @Autowired
    ParcelWorld parcels;

    @Autowired
    KeepPhoto keepPhoto;

    @Test
    void a_parcel_is_taken_in_with_every_question_answered() {
        Home home = home(true);
        String slot = seeing(() -> parcels.slot(World.PROJECT, 2));
        var desk = as("desk");
        String at = scanned(desk, "SF" + number());
        assertThat(desk.get(at).body()).contains("顺丰", "寄给谁");
        answered(desk, at + "/addressee", Map.of("q", home.tail));
        assertThat(desk.get(at).body()).contains(home.name, "打电话").doesNotContain(home.phone);
        answered(desk, at + "/answers", Map.of("question", "AGREES", "answer", "yes", "at", "00:00"));
        answered(desk, at + "/answers", Map.of("question", "WHOLE", "answer", "yes"));
        assertThat(desk.post(at + "/place", Map.of("place", slot)).statusCode()).isEqualTo(409);
        answered(desk, at + "/answers", Map.of("question", "CHARGES", "answer", "no"));
        assertThat(desk.post(at + "/place", Map.of("place", "QQ-1-1")).statusCode())
                .isEqualTo(422);
        answered(desk, at + "/place", Map.of("place", slot));
        answered(desk, at + "/place", Map.of("place", slot));
        assertThat(desk.get(at).body()).contains("已代收", slot, "缺照片");
        assertThat(desk.get(at + "/label").body()).contains(slot).doesNotContain(home.name, home.phone);
        assertThat(count("custody.step where thing_id = '" + id(at) + "'")).isEqualTo(1);
    }

    @Test
    void a_household_without_a_consent_gets_its_parcel_returned_and_is_told() {
        Home home = home(false);
        var desk = as("desk");
        String at = scanned(desk, "JT" + number());
        answered(desk, at + "/addressee", Map.of("q", home.tail));
        assertThat(desk.get(at).body()).contains("没有有效的代收同意书", "houses/" + home.house + "/consents");
        assertThat(desk.post(at + "/return", Map.of("reason", "")).statusCode()).isEqualTo(422);
        var returned = desk.post(
                at + "/return",
                Map.of("reason", "没有同意书", "language", "en"),
                new Client.Part("photo", "broken.jpg", new byte[] {1, 2, 3}));
        assertThat(returned.statusCode()).isEqualTo(303);
        assertThat(desk.get(at).body()).contains("退回快递员", "没有同意书", "缺照片");
        assertThat(seeing(() -> jdbc.sql("""
                        select language || ' ' || message_key from platform.message where address = ? and source = ?""")
                        .params(home.phone, "parcel-refused/" + id(at))
                        .query(String.class)
                        .list()))
                .containsExactly("en custody.parcel.told.consent");
        assertThat(count("custody.thing where id = '" + id(at) + "'")).isZero();
    }

    @Test
    void nobody_of_that_name_lives_here() {
        var desk = as("desk");
        String at = scanned(desk, "YT" + number());
        assertThat(desk.post(at + "/addressee", Map.of("q", "查无此人")).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(at + "/addressee", Map.of("nobody", "1", "name", "", "phone", "12"))
                        .statusCode())
                .isEqualTo(422);
        answered(desk, at + "/addressee", Map.of("nobody", "1", "name", "查无此人", "phone", ""));
        assertThat(desk.get(at).body()).contains("收件人不住在本小区，退回快递员", "无法发短信");
    }

    @Test
    void the_same_scan_is_one_parcel_and_a_colleague_is_told_who_has_it() {
        var desk = as("desk");
        String number = "SF" + number();
        String at = scanned(desk, number);
        assertThat(scanned(desk, number)).isEqualTo(at);
        assertThat(desk.get(at).body()).doesNotContain("正在登记这件快递（");
        String colleague = world.colleague("周同事", Role.DESK);
        var other = as(colleague);
        assertThat(scanned(other, number)).isEqualTo(at);
        assertThat(other.get(at).body()).contains("正在登记这件快递", "接手");
        assertThat(other.post(at + "/answers", Map.of("question", "WHOLE", "answer", "yes"))
                        .statusCode())
                .isEqualTo(409);
        answered(other, at + "/holder", Map.of());
        answered(other, at + "/answers", Map.of("question", "WHOLE", "answer", "yes"));
        assertThat(desk.get(at).body()).contains("周同事 正在登记");
        assertThat(count("custody.parcel where tracking = '" + number + "'")).isEqualTo(1);
    }

    @Test
    void two_desks_scan_one_new_label_at_the_same_moment() throws Exception {
        var desk = as("desk");
        var other = as(world.colleague("吴同事", Role.DESK));
        String number = "SF" + number();
        List<Callable<String>> both = List.of(
                () -> scanned(desk, number),
                () -> scanned(other, number),
                () -> scanned(desk, number),
                () -> scanned(other, number));
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Future<String>> seen = people.invokeAll(both);
            for (Future<String> each : seen) {
                assertThat(each.get()).isEqualTo(seen.getFirst().get());
            }
        }
        assertThat(count("custody.parcel where tracking = '" + number + "'")).isEqualTo(1);
    }

    @Test
    void every_answer_is_stored_as_it_is_given() {
        Home home = home(true);
        String receptionist = world.colleague("断电的前台", Role.DESK); // with nothing else on Today
        var desk = as(receptionist);
        String at = scanned(desk, "SF" + number());
        answered(desk, at + "/addressee", Map.of("q", home.tail));
        answered(desk, at + "/answers", Map.of("question", "AGREES", "answer", "yes", "at", "00:00"));
        // Signed on anew, as after a power failure, the intake goes on where it stopped.
        Client again = Client.signedOn(port, receptionist);
        assertThat(again.get(INTAKE).body()).contains(at);
        assertThat(again.get(at).body()).contains(home.name, "包装完好");
        assertThat(again.get("/p/jinxiu/today").body()).contains(at);
    }

    @Test
    void a_call_the_telephone_system_reports_is_linked() {
        Home home = home(true);
        UUID call = Ids.next();
        Instant now = Instant.now();
        seeing(() -> jdbc.sql("""
                insert into desk.call (project_id, id, direction, number, started_at, outcome, ringing)
                values (?, ?, 'OUT', ?, ?, 'ANSWERED', '{}')""")
                .params(Sql.values(World.PROJECT, call, home.phone, now.minusSeconds(60)))
                .update());
        var desk = as("desk");
        String at = scanned(desk, "SF" + number());
        answered(desk, at + "/addressee", Map.of("q", home.tail));
        assertThat(desk.get(at).body()).contains("电话系统已记录").doesNotContain("name=\"at\"");
        answered(desk, at + "/answers", Map.of("question", "AGREES", "answer", "no"));
        assertThat(seeing(() -> jdbc.sql("select call_id from custody.parcel where id = ?")
                        .param(id(at))
                        .query(UUID.class)
                        .single()))
                .isEqualTo(call);
        assertThat(desk.get(at).body()).contains("收件人不同意代收，退回快递员");
    }

    @Test
    void an_announced_parcel_knows_its_addressee() {
        Home home = home(true);
        var desk = as("desk");
        String number = "ZT" + number();
        Map<String, String> form = Map.of(
                "id", Ids.next().toString(), "tracking", number, "residentId", home.resident.toString(), "note", "易碎");
        answered(desk, "/p/jinxiu/parcels/announcements", form);
        assertThat(desk.get("/p/jinxiu/parcels/announcements").body()).contains(number, "易碎");
        String at = scanned(desk, number);
        assertThat(desk.get(at).body()).contains(home.name, "住户已预报", "包装完好");
        assertThat(desk.get("/p/jinxiu/parcels/announcements").body()).doesNotContain(number);
    }

    @Test
    void charges_are_refused_and_there_is_no_place_for_an_amount() {
        assertThat(seeing(() -> jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'custody' and (data_type in ('money', 'numeric', 'double precision', 'real')
                            or column_name ~ '(amount|price|fee|paid|pay|cost|money|cod$)')""").query(String.class).list()))
                .filteredOn(column -> !column.equals("item.declared_value"))
                .isEmpty();
        Home home = home(true);
        var desk = as("desk");
        String slot = seeing(() -> parcels.slot(World.PROJECT, 2));
        String at = scanned(desk, "SF" + number());
        answered(desk, at + "/addressee", Map.of("q", home.tail));
        answered(desk, at + "/answers", Map.of("question", "AGREES", "answer", "yes", "at", "00:00"));
        answered(desk, at + "/answers", Map.of("question", "WHOLE", "answer", "yes"));
        answered(desk, at + "/answers", Map.of("question", "CHARGES", "answer", "yes"));
        HttpResponse<String> refused = desk.post(at + "/place", Map.of("place", slot));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("3.4.6", "不垫付");
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                        update custody.parcel set outcome = 'TAKEN', ended_at = now() where id = ?""").param(id(at)).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_has_ended_is_not_changed_in_the_database() {
        var desk = as("desk");
        String at = scanned(desk, "SF" + number());
        answered(desk, at + "/drop", Map.of());
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("update custody.parcel set reason = '改' where id = ?")
                        .param(id(at))
                        .update()))
                .hasStackTraceContaining("has ended");
    }

    @Test
    void the_picture_is_shown_blurred_and_the_clear_one_opens_with_an_entry_in_the_audit() {
        var desk = as("desk");
        String at = scanned(desk, "SF" + number());
        assertThat(desk.post(at + "/photo", Map.of(), new Client.Part("photo", "x.jpg", new byte[] {1, 2, 3}))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(at + "/photo", Map.of(), new Client.Part("photo", "x.jpg", Samples.jpeg(400, 300)))
                        .statusCode())
                .isEqualTo(303);
        Files files = files(at);
        assertThat(desk.get(at).body()).contains("files/" + files.blurred).doesNotContain(files.clear.toString());
        assertThat(desk.get("/p/jinxiu/files/" + files.blurred).statusCode()).isEqualTo(200);
        assertThat(desk.get("/p/jinxiu/files/" + files.clear).statusCode()).isEqualTo(404);
        assertThat(as("butler").get("/p/jinxiu/files/" + files.blurred).statusCode())
                .isEqualTo(404);
        assertThat(as("quality").status(at + "/photo")).isEqualTo(403);
        assertThat(desk.status(at + "/photo")).isEqualTo(200);
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry where action = 'photo-shown' and subject_id = ?""")
                        .param(id(at).toString())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void the_picture_goes_a_set_number_of_days_after_the_parcel_and_the_parcel_stays() {
        var desk = as("desk");
        String at = scanned(desk, "SF" + number());
        desk.post(at + "/photo", Map.of(), new Client.Part("photo", "x.jpg", Samples.jpeg(401, 300)));
        Files files = files(at);
        Instant now = Instant.now();
        deleteExpired(now.plus(Duration.ofDays(400)));
        assertThat(desk.status("/p/jinxiu/files/" + files.blurred)).isEqualTo(200); // not ended yet
        answered(desk, at + "/drop", Map.of());
        deleteExpired(now.plus(Duration.ofDays(29)));
        assertThat(desk.status("/p/jinxiu/files/" + files.blurred)).isEqualTo(200);
        deleteExpired(now.plus(Duration.ofDays(31)));
        assertThat(desk.status("/p/jinxiu/files/" + files.blurred)).isEqualTo(404);
        assertThat(count("platform.file where id in ('" + files.blurred + "', '" + files.clear + "')"))
                .isZero();
        assertThat(desk.get(at).body()).contains("到期删除");
    }

    @Test
    void every_parcel_of_a_batch_is_answered_for_itself() {
        Home home = home(true);
        Home without = home(false);
        String slot = seeing(() -> parcels.slot(World.PROJECT, 60));
        var desk = as("desk");
        String batch = Ids.next().toString();
        String number = "SF" + number();
        String parcel = open(scan(desk, batch, "", number, "right"));
        assertThat(open(scan(desk, batch, parcel, number, "again"))).isEqualTo(parcel);
        assertThat(scan(desk, batch, parcel, "没有这个人", "unknown")).contains("没有找到");
        assertThat(scan(desk, batch, parcel, slot, "wrong")).contains("寄给谁");
        assertThat(scan(desk, batch, parcel, "ANSWER-RIGHT", "wrong")).contains("寄给谁");
        scan(desk, batch, parcel, without.tail, "wrong");
        assertThat(scan(desk, batch, parcel, slot, "wrong")).contains("代收同意书");
        assertThat(scan(desk, batch, parcel, "ANSWER-RIGHT", "wrong")).contains("请退回快递员");
        scan(desk, batch, parcel, home.code, "right");
        assertThat(scan(desk, batch, parcel, slot, "wrong")).contains("当着快递员确认");
        assertThat(scan(desk, batch, parcel, "ANSWER-RETURN", "wrong")).contains("不能退回");
        scan(desk, batch, parcel, "ANSWER-RIGHT", "right");
        scan(desk, batch, parcel, slot, "right");
        assertThat(scan(desk, batch, "", number, "again")).contains("已在库 " + slot);
        assertThat(scan(desk, batch, parcel, slot, "again")).contains("已在库 " + slot);
        assertThat(scan(desk, batch, "", slot, "wrong")).contains("先扫面单");
        assertThat(scan(desk, batch, "", "ANSWER-RIGHT", "again")).contains("先扫面单");
        assertThat(seeing(() -> jdbc.sql("""
                        select agrees and whole and not charges and called_at is not null and call_id is null
                        from custody.parcel where id = ?::uuid""").param(parcel).query(Boolean.class).single()))
                .isTrue();
    }

    @Test
    void one_key_says_what_is_wrong_and_the_parcel_of_the_batch_goes_back() {
        Home home = home(true);
        var desk = as("desk");
        String batch = Ids.next().toString();
        Map<String, String> wrong = Map.of("DISAGREES", "AGREES", "DAMAGED", "WHOLE", "CHARGES", "CHARGES");
        wrong.forEach((answer, question) -> {
            String parcel = open(scan(desk, batch, "", "SF" + number(), "right"));
            scan(desk, batch, parcel, home.tail, "right");
            scan(desk, batch, parcel, "ANSWER-" + answer, "wrong");
            Map<String, String> back = Map.of("batch", batch, "parcel", parcel, "answer", "RETURN");
            assertThat(desk.post("/p/jinxiu/parcels/batch", back).body()).contains("data-sound=\"wrong\"");
            Map<String, String> why = new HashMap<>(back);
            why.put("reason", "当面退回");
            assertThat(desk.post("/p/jinxiu/parcels/batch", why).body()).contains("data-sound=\"right\"");
            assertThat(desk.post("/p/jinxiu/parcels/batch", why).body()).contains("data-sound=\"again\"");
            assertThat(seeing(() -> jdbc.sql("select refused_for from custody.parcel where id = ?::uuid")
                            .param(parcel)
                            .query(String.class)
                            .single()))
                    .isEqualTo(question);
        });
    }

    @Test
    void an_announced_parcel_of_a_batch_needs_no_call_but_a_look() {
        Home home = home(true);
        String slot = seeing(() -> parcels.slot(World.PROJECT, 5));
        var desk = as("desk");
        String number = "SF" + number();
        answered(
                desk,
                "/p/jinxiu/parcels/announcements",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "tracking",
                        number,
                        "residentId",
                        home.resident.toString(),
                        "note",
                        ""));
        String batch = Ids.next().toString();
        String state = scan(desk, batch, "", number, "right");
        assertThat(state).contains("住户已预报").contains("包装完好，不收费用").doesNotContain("收件人不同意");
        String parcel = open(state);
        scan(desk, batch, parcel, slot, "wrong");
        scan(desk, batch, parcel, "ANSWER-RIGHT", "right");
        scan(desk, batch, parcel, slot, "right");
    }

    @Test
    void a_full_slot_is_said_in_the_batch_and_the_households_slot_is_proposed() {
        Home home = home(true);
        String slot = seeing(() -> parcels.slot(World.PROJECT, 2));
        var desk = as("desk");
        String batch = Ids.next().toString();
        for (int n = 0; n < 2; n++) {
            String parcel = asked(desk, batch, home);
            scan(desk, batch, parcel, slot, "right");
            if (n == 0) {
                String second = open(scan(desk, batch, "", "SF" + number(), "right"));
                scan(desk, batch, second, home.tail, "right");
                assertThat(scan(desk, batch, second, "ANSWER-RIGHT", "right"))
                        .contains("<p class=\"intake-place\">" + slot);
                answered(desk, INTAKE + "/" + second + "/drop", Map.of());
            }
        }
        String third = open(scan(desk, batch, "", "SF" + number(), "right"));
        scan(desk, batch, third, home.tail, "right");
        assertThat(scan(desk, batch, third, "ANSWER-RIGHT", "right")).doesNotContain("intake-place\">" + slot);
        assertThat(scan(desk, batch, third, slot, "wrong")).contains(slot + " 已满");
    }

    @Test
    void the_standing_instruction_of_the_house_is_shown_at_the_intake() {
        Home home = home(true);
        var desk = as("desk");
        answered(
                desk,
                "/p/jinxiu/houses/" + home.house + "/instructions",
                Map.of("id", Ids.next().toString(), "kind", "AWAY", "text", "出国到月底，包裹请退回", "toldBy", home.name));
        String at = scanned(desk, "SF" + number());
        answered(desk, at + "/addressee", Map.of("resident", home.resident.toString()));
        assertThat(desk.get(at).body()).contains("出国到月底，包裹请退回");
        String batch = Ids.next().toString();
        String parcel = open(scan(desk, batch, "", "SF" + number(), "right"));
        assertThat(scan(desk, batch, parcel, home.tail, "right")).contains("出国到月底，包裹请退回");
    }

    @Test
    void a_household_is_told_of_a_refusal_in_its_language() {
        Home home = home(true);
        var desk = as("desk");
        UUID consent = seeing(() -> jdbc.sql("select id from custody.consent where house_id = ?")
                .param(home.house)
                .query(UUID.class)
                .single());
        answered(
                desk,
                "/p/jinxiu/consents/" + consent + "/language",
                Map.of("house", home.house.toString(), "language", "en"));
        String batch = Ids.next().toString();
        String parcel = open(scan(desk, batch, "", "SF" + number(), "right"));
        scan(desk, batch, parcel, home.tail, "right");
        scan(desk, batch, parcel, "ANSWER-DAMAGED", "wrong");
        desk.post(
                "/p/jinxiu/parcels/batch",
                Map.of("batch", batch, "parcel", parcel, "answer", "RETURN", "reason", "破损"));
        assertThat(seeing(() -> jdbc.sql("select language from platform.message where source = ?")
                        .param("parcel-refused/" + parcel)
                        .query(String.class)
                        .single()))
                .isEqualTo("en");
    }

    @Test
    void settings_are_saved_by_leaders_and_not_over_each_other() {
        var manager = as("manager");
        String at = "/p/jinxiu/parcels/settings";
        assertThat(as("desk").post(at, Map.of("days", "9", "version", "0")).statusCode())
                .isEqualTo(403);
        assertThat(manager.post(at, Map.of("days", "0", "version", "0")).statusCode())
                .isEqualTo(422);
        answered(manager, at, Map.of("days", "30", "version", "0"));
        assertThat(manager.post(at, Map.of("days", "31", "version", "0")).statusCode())
                .isEqualTo(422);
    }

    private record Home(UUID house, UUID resident, String code, String name, String phone, String tail) {}

    private record Files(UUID clear, UUID blurred) {}

    private Home home(boolean consents) {
        int n = NEXT.incrementAndGet();
        String code = "95-1-" + n;
        String name = "收件" + n;
        String phone = "1387272" + String.format("%04d", n);
        UUID house = world.household(World.PROJECT, code, name, phone);
        UUID resident =
                seeing(() -> jdbc.sql("""
                select r.id from estate.resident r join estate.household h on h.id = r.household_id where h.house_id = ?""").param(house).query(UUID.class).single());
        if (consents) {
            seeing(() -> parcels.consent(World.PROJECT, house));
        }
        return new Home(house, resident, code, name, phone, "7272" + String.format("%04d", n));
    }

    private static String number() {
        return String.format("99%011d", Ids.next().getLeastSignificantBits() & 0x7ffffffffL);
    }

    /** @return address of the intake */
    private static String scanned(Client who, String number) {
        HttpResponse<String> answer = who.post(INTAKE, Map.of("code", number));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static void answered(Client who, String path, Map<String, String> form) {
        HttpResponse<String> answer = who.post(path, form);
        assertThat(answer.statusCode()).as(path + " " + form).isEqualTo(303);
    }

    private static String scan(Client who, String batch, String parcel, String code, String sound) {
        HttpResponse<String> answer =
                who.post("/p/jinxiu/parcels/batch", Map.of("batch", batch, "parcel", parcel, "code", code));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as(code).contains("data-sound=\"" + sound + "\"");
        return answer.body();
    }

    /** @return the id of a parcel of the batch that is answered and waits for its slot */
    private static String asked(Client who, String batch, Home home) {
        String parcel = open(scan(who, batch, "", "SF" + number(), "right"));
        scan(who, batch, parcel, home.tail, "right");
        scan(who, batch, parcel, "ANSWER-RIGHT", "right");
        return parcel;
    }

    private static String open(String state) {
        return state.replaceFirst("(?s).*name=\"parcel\" value=\"([^\"]+)\".*", "$1");
    }

    private void deleteExpired(Instant now) {
        acting("desk", () -> keepPhoto.deleteExpired(World.PROJECT, now));
    }

    private Files files(String at) {
        return seeing(() -> jdbc.sql("select photo_id as clear, blurred_id as blurred from custody.parcel where id = ?")
                .param(id(at))
                .query(Files.class)
                .single());
    }

    private int count(String from) {
        return seeing(() ->
                jdbc.sql("select count(*) from " + from).query(Integer.class).single());
    }

    private static UUID id(String at) {
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }
}
