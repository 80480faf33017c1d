package io.shouwen.estate.register;

import static io.shouwen.estate.register.Sheets.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.register.view.Import;
import io.shouwen.estate.register.view.RegisterCounts;
import io.shouwen.platform.workbook.WorkbookReader;
import io.shouwen.world.Client;
import io.shouwen.world.Patience;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportTest extends ShouwenTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Imports imports;

    /** Uploads as a person does, and waits until it has been checked. */
    private UUID upload(byte[] content) {
        HttpResponse<String> answer = send(content);
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        until(id, "checking");
        return id;
    }

    private HttpResponse<String> send(byte[] content) {
        Client supervisor = as("supervisor");
        var token = TOKEN.matcher(supervisor.get("/p/jinxiu/register").body());
        assertThat(token.find()).isTrue();
        String head = "--X\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        byte[] body = java.util.stream.Stream.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8))
                .collect(
                        java.io.ByteArrayOutputStream::new,
                        java.io.ByteArrayOutputStream::writeBytes,
                        (a, b) -> a.writeBytes(b.toByteArray()))
                .toByteArray();
        return supervisor.send(HttpRequest.newBuilder(supervisor.uri("/p/jinxiu/register/imports"))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Import until(UUID id, String left) {
        Patience.until(() -> !now(id).is(left));
        return now(id);
    }

    private Import now(UUID id) {
        return seeing(() -> imports.byId(World.PROJECT, id).orElseThrow());
    }

    private Import imported(byte[] content) {
        UUID id = upload(content);
        assertThat(as("supervisor")
                        .post("/p/jinxiu/register/imports/" + id + "/start", java.util.Map.of())
                        .statusCode())
                .isEqualTo(303);
        return until(id, "importing");
    }

    @Test
    void a_register_is_imported_once_and_the_same_file_again_changes_nothing() {
        byte[] register = Sheets.register(300, 800);
        RegisterCounts first = imported(register).counts();
        assertThat(first).isEqualTo(new RegisterCounts(300, 0, 0, 600, 0, 0, 600, 100, 0));
        Import second = imported(register);
        assertThat(second.counts().changedNothing()).isTrue();
        assertThat(second.counts().housesSame()).isEqualTo(300);
        assertThat(second.counts().residentsSame()).isEqualTo(600);
        assertThat(as("supervisor")
                        .get("/p/jinxiu/register/imports/" + second.id())
                        .body())
                .contains("没有改动");
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where action = 'register-imported' and subject_id = ? and after_json like '%"housesSame":300%'""")
                        .param(second.id().toString())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_changed_line_changes_only_its_house() {
        imported(Sheets.of(
                line("房号", "面积", "姓名", "身份", "电话"),
                line("790-1-101", 90, "张三", "业主", "13700790001"),
                line("790-1-102", 91, "李四", "业主", "13700790002")));
        RegisterCounts counts = imported(Sheets.of(
                        line("房号", "面积", "姓名", "身份", "电话"),
                        line("790-1-101", 90, "张三", "业主", "13700790001"),
                        line("790-1-102", 92, "李四", "租户", "13700790002/13700790003")))
                .counts();
        assertThat(counts).isEqualTo(new RegisterCounts(0, 1, 1, 0, 1, 1, 1, 0, 0));
    }

    @Test
    void faults_are_shown_and_only_the_good_lines_are_imported() {
        UUID faulty = upload(Sheets.of(
                line("房号", "姓名", "电话"), line("792-1-101", "张三", "13700791001"), line("792-1-102", "李四", "无此号码")));
        String page =
                as("supervisor").get("/p/jinxiu/register/imports/" + faulty).body();
        assertThat(page).contains("无此号码").contains("不是电话号码").contains("只导入没问题的 1 行");
        as("supervisor").post("/p/jinxiu/register/imports/" + faulty + "/start", java.util.Map.of());
        assertThat(until(faulty, "importing").counts().housesNew()).isEqualTo(1);
        assertThat(houses("792-")).isEqualTo(1);
    }

    @Test
    void what_was_understood_of_which_sheets_is_shown_before_anything_is_written() {
        UUID id = upload(new RawWorkbook()
                .sheet("说明", RawWorkbook.row("请勿修改表头"))
                .sheet(
                        "1栋",
                        RawWorkbook.row("房号", "业主姓名", "联系电话", "租户姓名", "租户电话"),
                        RawWorkbook.row("797-1-101", "预览甲", "13700797001", "预览乙", "13700797002"))
                .bytes());
        String page = as("supervisor").get("/p/jinxiu/register/imports/" + id).body();
        assertThat(page)
                .contains("工作表“说明”没有读取：没有“房号”表头")
                .contains("工作表“1栋”：读懂 1 行")
                .contains("797栋1单元101室")
                .containsPattern("预览甲 · 业主\\s*<span class=\"phone\">137\\*\\*\\*\\*7001")
                .containsPattern("预览乙 · 租户\\s*<span class=\"phone\">137\\*\\*\\*\\*7002");
        assertThat(houses("797-")).isZero();
        as("supervisor").post("/p/jinxiu/register/imports/" + id + "/start", java.util.Map.of());
        assertThat(until(id, "importing").counts().residentsNew()).isEqualTo(2);
        assertThat(as("supervisor").get("/p/jinxiu/register/imports/" + id).body())
                .doesNotContain("137****7001");
    }

    @Test
    void the_template_as_it_is_imports_nothing() {
        UUID id = upload(as("supervisor").bytes("/p/jinxiu/register/template"));
        assertThat(as("supervisor").get("/p/jinxiu/register/imports/" + id).body())
                .contains("没有可以导入的行")
                .contains("工作表“填写示例”没有读取：它是填写示例");
    }

    @Test
    void discarding_imports_nothing_and_forgets_the_file() {
        UUID id = upload(Sheets.of(line("房号", "姓名"), line("793-1-101", "张三")));
        as("supervisor").post("/p/jinxiu/register/imports/" + id + "/discard", java.util.Map.of());
        as("supervisor").post("/p/jinxiu/register/imports/" + id + "/start", java.util.Map.of());
        assertThat(seeing(() -> imports.byId(World.PROJECT, id).orElseThrow()).state())
                .isEqualTo("discarded");
        assertThat(houses("793-")).isZero();
        assertThat(seeing(() -> jdbc.sql("select content is null from estate.import where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void what_is_no_workbook_is_refused_beside_the_field() {
        HttpResponse<String> answer = send("房号,姓名".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("这不是 Excel 文件");
        assertThat(send(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0})
                        .body())
                .contains("这是旧版 Excel 文件（.xls），或者设了打开密码");
        UUID id = upload(Sheets.of(line("姓名"), line("张三")));
        assertThat(as("supervisor").get("/p/jinxiu/register/imports/" + id).body())
                .contains("没有找到表头");
    }

    @Test
    void an_import_whose_worker_is_gone_is_seen_and_can_be_started_again() {
        UUID id = upload(Sheets.of(line("房号", "姓名"), line("794-1-101", "张三")));
        Instant longAgo = Instant.now().minusSeconds(300);
        seeing(() -> imports.take(World.PROJECT, id, longAgo));
        assertThat(as("supervisor").get("/p/jinxiu/register/imports/" + id).body())
                .contains("导入中断了");
        as("supervisor").post("/p/jinxiu/register/imports/" + id + "/start", java.util.Map.of());
        assertThat(until(id, "importing").state()).isEqualTo("done");
    }

    @Test
    void only_one_of_two_starts_takes_it() {
        UUID id = upload(Sheets.of(line("房号", "姓名"), line("795-1-101", "张三")));
        Instant now = Instant.now();
        assertThat(seeing(() -> imports.take(World.PROJECT, id, now))).isTrue();
        assertThat(seeing(() -> imports.take(World.PROJECT, id, now))).isFalse();
        seeing(() -> imports.discard(World.PROJECT, id, now));
    }

    @Test
    void the_export_hides_numbers_unless_the_role_may_see_them_and_is_put_on_record() {
        imported(Sheets.of(line("房号", "姓名", "电话"), line("796-1-101", "张三丰", "13700796001")));
        String path = "/p/jinxiu/register/export?full=true";
        int before = fullExports();
        assertThat(exported("supervisor", path)).contains("137****6001").doesNotContain("13700796001");
        assertThat(exported("manager", path)).contains("13700796001");
        assertThat(as("desk").get(path).statusCode()).isEqualTo(403);
        assertThat(fullExports()).isEqualTo(before + 1);
    }

    private int fullExports() {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.audit_entry where action = 'register-exported' and after_json like '%true%'")
                .query(Integer.class)
                .single());
    }

    private String exported(String username, String path) {
        return WorkbookReader.read(as(username).bytes(path)).toString();
    }

    private int houses(String beginning) {
        return seeing(() -> jdbc.sql("select count(*) from estate.house where project_id = ? and code like ? || '%'")
                .params(World.PROJECT, beginning)
                .query(Integer.class)
                .single());
    }
}
