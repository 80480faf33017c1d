package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffFileTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    FilesOfStaff sight;

    @Autowired
    Educations educations;

    @Autowired
    CertificateAlarms alarms;

    @Test
    void a_person_sees_the_own_file_and_nobody_elses() {
        UUID desk = world.id("desk");
        assertThat(as("desk").get("/p/jinxiu/staff/" + desk).body()).contains("林晓雯");
        assertThat(as("desk").get("/p/jinxiu/staff/" + world.id("butler")).statusCode())
                .isEqualTo(404);
        assertThat(as("supervisor").get("/p/jinxiu/staff/" + desk).statusCode()).isEqualTo(200);
        assertThat(as("supervisor").get("/p/jinxiu/staff/" + desk + "/edit").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_number_stays_masked_until_somebody_looks_and_the_look_is_on_record() {
        UUID id = colleague("秦小路", "13912340001", Role.REPAIR);
        String path = "/p/jinxiu/staff/" + id;
        assertThat(as("supervisor").get(path).body()).contains("139****0001").doesNotContain("13912340001");
        assertThat(as("supervisor").get("/p/jinxiu/staff?q=qxl").body()).doesNotContain("13912340001");
        assertThat(as("supervisor").post(path + "/shown-phones", Map.of()).body())
                .contains("13912340001");
        assertThat(audited(id, "phone-shown")).hasSize(1).allMatch(line -> !line.contains("13912340001"));
    }

    @Test
    void two_people_changing_one_record_see_both_texts() {
        UUID id = colleague("秦二路", "13912340002", Role.REPAIR);
        String version =
                found(as("manager").get("/p/jinxiu/staff/" + id + "/edit").body(), VERSION);
        assertThat(change(id, version, Map.of("post", "维修班长", "workPhone", "021-50770002"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> conflict =
                change(id, version, Map.of("post", "电工", "workPhone", "021-50770003", "roles", "DESK"));
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body())
                .contains("value=\"电工\"", "现在保存的是：维修班长", "value=\"021-50770003\"", "现在保存的是：021-50770002", "别人刚改过岗位职责");
        assertThat(change(id, found(conflict.body(), VERSION), Map.of("post", "电工"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("manager").get("/p/jinxiu/staff/" + id).body()).contains("电工");
    }

    @Test
    @Clause("4.1.1.2b")
    void making_somebody_a_butler_without_college_warns_and_goes_on_with_a_reason_on_record() {
        UUID id = colleague("秦三路", "13912340003", Role.REPAIR);
        studied(id, EducationLevel.VOCATIONAL);
        HttpResponse<String> warned = change(id, "0", Map.of("roles", "BUTLER"));
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("没有全日制大专及以上学历");
        assertThat(roles(id)).containsExactly("REPAIR");
        assertThat(change(id, "0", Map.of("roles", "BUTLER", "reason", "业户信任")).statusCode())
                .isEqualTo(303);
        assertThat(roles(id)).containsExactly("BUTLER");
        assertThat(as("manager").get("/p/jinxiu/staff/" + id).body()).contains("业户信任", "楼宇管家须有全日制大专");
        assertThat(audited(id, "filled-unqualified")).hasSize(1);
        change(id, "1", Map.of("roles", "REPAIR"));
    }

    @Test
    @Clause("4.1.1.2b")
    void a_qualified_colleague_becomes_butler_without_a_word() {
        UUID id = colleague("秦四路", "13912340004", Role.REPAIR);
        studied(id, EducationLevel.COLLEGE);
        assertThat(change(id, "0", Map.of("roles", "BUTLER")).statusCode()).isEqualTo(303);
        assertThat(change(id, "1", Map.of("roles", "REPAIR")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_manager_cannot_take_the_own_role_away() {
        UUID manager = world.id("manager");
        assertThat(change(manager, "0", Map.of("roles", "DESK")).body()).contains("不能取消自己的物业经理职责");
        assertThat(roles(manager)).contains("MANAGER");
    }

    @Test
    void schooling_sent_twice_is_one_entry_and_a_conflict_shows_both() {
        UUID id = colleague("秦五路", "13912340005", Role.REPAIR);
        String course = UUID.randomUUID().toString();
        Map<String, String> typed =
                Map.of("id", course, "level", "COLLEGE", "fullTime", "true", "field", "HOTEL", "school", "甲学院");
        String path = "/p/jinxiu/staff/" + id + "/educations";
        as("manager").post(path, typed);
        assertThat(as("manager").post(path, typed).statusCode()).isEqualTo(303);
        assertThat(seeing(() -> educations.of(World.PROJECT, id))).hasSize(1);
        Map<String, String> again = new HashMap<>(typed);
        again.put("version", "0");
        again.put("school", "乙学院");
        assertThat(as("manager").post(path + "/" + course, again).statusCode()).isEqualTo(303);
        again.put("school", "丙学院");
        assertThat(as("manager").post(path + "/" + course, again).body()).contains("value=\"丙学院\"", "现在保存的是：乙学院");
    }

    @Test
    void a_certificate_about_to_end_is_listed_reminded_once_a_level_and_not_again_for_a_new_name() {
        UUID id = colleague("秦六路", "13912340006", Role.REPAIR);
        String paper = UUID.randomUUID().toString();
        LocalDate ends =
                LocalDate.ofInstant(Instant.now(), world.project().zone()).plusDays(20);
        Map<String, String> typed =
                new HashMap<>(Map.of("id", paper, "name", "电梯证甲", "expiresOn", ends.toString(), "version", "0"));
        String path = "/p/jinxiu/staff/" + id + "/certificates";
        assertThat(as("manager").post(path, typed).statusCode()).isEqualTo(303);
        assertThat(as("supervisor").get("/p/jinxiu/staff/ending").body()).contains("电梯证甲", "秦六路");
        assertThat(as("supervisor").get("/p/jinxiu/staff/" + id).body()).contains("30 天内到期");
        assertThat(levels(paper)).containsExactly(1, 2);
        String set = setAt(paper);
        typed.put("name", "电梯证乙");
        assertThat(as("manager").post(path + "/" + paper, typed).statusCode()).isEqualTo(303);
        assertThat(setAt(paper)).as("the alarms set before stay").isEqualTo(set);
        assertThat(as("manager").post(path + "/" + paper + "/removal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(as("supervisor").get("/p/jinxiu/staff/ending").body()).doesNotContain("电梯证乙");
    }

    @Test
    void the_person_and_the_supervisor_are_told_of_an_ending_certificate_but_not_of_one_who_left() {
        UUID id = colleague("秦七路", "13912340007", Role.REPAIR);
        UUID paper = Ids.next();
        seeing(() -> jdbc.sql(
                        "insert into staff.certificate (project_id, id, staff_id, name, expires_on) values (?, ?, ?, '电工证', ?)")
                .params(World.PROJECT, paper, id, LocalDate.of(2031, 5, 1))
                .update());
        reached(paper, 1);
        assertThat(told(id)).containsExactly("staff.told.certificate-30");
        assertThat(told(world.id("supervisor"))).contains("staff.told.certificate-30");
        seeing(() -> jdbc.sql("update staff.staff set left_on = current_date where id = ?")
                .param(id)
                .update());
        reached(paper, 2);
        assertThat(told(id)).containsExactly("staff.told.certificate-30");
    }

    @Test
    void the_list_is_found_by_pinyin_narrowed_by_role_and_shows_who_left() {
        UUID id = colleague("覃八路", "13912340008", Role.CONTROL);
        String found =
                as("manager").get("/p/jinxiu/staff?q=qinbalu&role=CONTROL").body();
        assertThat(found).contains("覃八路").doesNotContain("林晓雯");
        assertThat(as("manager").get("/p/jinxiu/staff?q=qbl&role=DESK").body()).doesNotContain("覃八路");
        as("manager").post("/p/jinxiu/staff/" + id + "/departure", Map.of());
        assertThat(as("manager").get("/p/jinxiu/staff?q=qbl").body()).doesNotContain("覃八路");
        assertThat(as("manager").get("/p/jinxiu/staff?q=qbl&state=left").body()).contains("覃八路");
        assertThat(as("manager").get("/p/jinxiu/staff/" + id).body()).contains("离职");
    }

    @Test
    void the_list_stops_at_a_page_and_goes_on_where_it_stopped() {
        for (int i = 0; i < 27; i++) {
            String number = "ZZ%02d".formatted(i);
            seeing(() -> jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, '分页', '13912349999', '分页岗', current_date)""").params(World.PROJECT, Ids.next(), number).update());
        }
        String post = "post=" + java.net.URLEncoder.encode("分页岗", java.nio.charset.StandardCharsets.UTF_8);
        String first = as("manager").get("/p/jinxiu/staff?" + post).body();
        assertThat(first).contains(">ZZ24<").doesNotContain(">ZZ25<");
        String next = found(first, "rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(as("manager").get(next).body()).contains(">ZZ25<", ">ZZ26<").doesNotContain(">ZZ24<");
    }

    @Test
    void the_exported_sheet_masks_numbers_and_names_who_took_it() throws Exception {
        colleague("秦九路", "13912340009", Role.REPAIR);
        byte[] sheet = as("supervisor").bytes("/p/jinxiu/staff/sheet?q=qjl");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<String> cells = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            assertThat(cells).contains("秦九路", "139****0009").noneMatch(cell -> cell.contains("13912340009"));
        }
        assertThat(seeing(() -> jdbc.sql("""
                        select actor_name from platform.audit_entry
                        where action = 'exported' and subject_type = 'staff' and after_json like '%q=qjl%'""").query(String.class).list())).containsExactly("吴敏");
    }

    @Test
    void a_scanned_certificate_opens_for_leaders_and_its_holder_only_and_a_photo_for_every_colleague() {
        UUID id = colleague("秦十路", "13912340010", Role.REPAIR);
        UUID scan = file();
        UUID photo = file();
        seeing(() -> jdbc.sql(
                        "insert into staff.certificate (project_id, id, staff_id, name, scan_id) values (?, ?, ?, '证', ?)")
                .params(World.PROJECT, Ids.next(), id, scan)
                .update());
        seeing(() -> jdbc.sql("update staff.staff set photo_id = ? where id = ?")
                .params(photo, id)
                .update());
        assertThat(opens("desk", scan)).isFalse();
        assertThat(opens("supervisor", scan)).isTrue();
        seeing(() -> jdbc.sql("update staff.certificate set staff_id = ? where scan_id = ?")
                .params(world.id("desk"), scan)
                .update());
        assertThat(opens("desk", scan)).isTrue();
        assertThat(opens("desk", photo)).isTrue();
    }

    private boolean opens(String username, UUID file) {
        return seeing(() -> sight.of(World.PROJECT, file, world.actor(username))) == FileSight.Answer.SHOWN;
    }

    private UUID file() {
        UUID id = Ids.next();
        seeing(() -> jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('b', 64), 'x.jpg', 'image/jpeg', 1, ?, now())""").params(World.PROJECT, id, id).update());
        return id;
    }

    private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";

    private HttpResponse<String> change(UUID id, String version, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(seeing(() -> jdbc.sql(
                        "select name, number, phone, post, work_phone from staff.staff where id = ?")
                .param(id)
                .query((row, n) -> Map.of(
                        "name", row.getString(1),
                        "number", row.getString(2),
                        "phone", row.getString(3),
                        "post", row.getString(4),
                        "workPhone", row.getString(5),
                        "roles", "REPAIR"))
                .single()));
        all.put("version", version);
        all.putAll(typed);
        return as("manager").post("/p/jinxiu/staff/" + id, all);
    }

    private UUID colleague(String name, String phone, Role role) {
        String username = "file" + phone.substring(7);
        return seeing(() -> {
            UUID id = accounts.open(username, name, "a-long-password", true, Instant.now());
            accounts.grant(id, World.PROJECT, role, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, ?, '维修工', date '2026-01-05')""")
                    .params(World.PROJECT, id, "F" + phone.substring(7), name, phone)
                    .update();
            return id;
        });
    }

    private void studied(UUID id, EducationLevel level) {
        seeing(() -> {
            educations.add(World.PROJECT, id, Ids.next(), new Education(level, true, StudyField.OTHER, "", 2015));
            return 0;
        });
    }

    private void reached(UUID paper, int level) {
        Instant now = Instant.parse("2031-04-01T01:00:00Z");
        seeing(() -> {
            alarms.reached(new io.shouwen.platform.deadline.DeadlineReached(
                    World.PROJECT, "certificate", paper, "expire", level, now, now));
            return 0;
        });
    }

    private List<String> told(UUID person) {
        return seeing(() -> jdbc.sql("""
                select message_key from platform.notification
                where recipient_id = ? and message_key like 'staff.told.%' and '秦七路' = any (arguments)""").param(person).query(String.class).list());
    }

    private String setAt(String paper) {
        return seeing(() -> jdbc.sql("select set_at::text from platform.deadline where subject_id = ?::uuid")
                .param(paper)
                .query(String.class)
                .single());
    }

    private List<Integer> levels(String paper) {
        return seeing(() -> jdbc.sql("""
                select a.level from platform.deadline_alarm a
                join platform.deadline d on d.project_id = a.project_id and d.id = a.deadline_id
                where d.subject_id = ?::uuid order by 1""").param(paper).query(Integer.class).list());
    }

    private List<String> audited(UUID id, String action) {
        return seeing(() -> jdbc.sql(
                        "select coalesce(after_json, '') from platform.audit_entry where subject_id = ? and action = ?")
                .params(id.toString(), action)
                .query(String.class)
                .list());
    }

    private List<String> roles(UUID id) {
        return jdbc.sql("select role from platform.account_grant where account_id = ? order by role")
                .param(id)
                .query(String.class)
                .list();
    }

    private static String found(String page, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(page);
        assertThat(m.find()).as(pattern).isTrue();
        return m.group(1);
    }
}
