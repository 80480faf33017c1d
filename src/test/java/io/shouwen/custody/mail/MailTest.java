package io.shouwen.custody.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.pickup.PickupWorld;
import io.shouwen.custody.pickup.PickupWorld.Home;
import io.shouwen.platform.workbook.Workbook;
import io.shouwen.platform.workbook.WorkbookReader;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailTest extends ShouwenTest {

    private static final String REGISTER = "/p/jinxiu/mail-register";

    @Autowired
    PickupWorld pickups;

    private static YearMonth month() {
        return YearMonth.from(LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void the_list_masks_names_and_numbers_and_finds_a_parcel_by_any_field() {
        Home home = pickups.home(World.PROJECT, "欧阳小雪");
        UUID parcel = handedOut(home, "陈阿姨甲", "保姆某");
        String tag = pickups.tag(parcel);
        for (String known : List.of(
                tag, tag.substring(6), "欧阳小雪", home.phone(), home.phone().substring(7), home.code(), "陈阿姨甲", "保姆某")) {
            String page = as("desk").get(REGISTER + "?q=" + known).body();
            assertThat(page).as(known).contains(tag).contains("欧*雪").contains("陈*甲");
            // What the reader typed stands in the form again.
            assertThat(page.replace(known, "")).doesNotContain(home.phone());
        }
        assertThat(as("desk").get(REGISTER + "?q=" + tag + "&month=2001-01").body())
                .contains("没有符合条件的登记");
        assertThat(as("desk").get(REGISTER + "?q=" + tag + "&month=" + month()).body())
                .contains("已领取");
        assertThat(as("desk").get(REGISTER + "?q=" + tag + "&show=waiting").body())
                .contains("没有符合条件的登记");
        assertThat(as("desk").get(REGISTER + "?q=" + tag + "&show=handed-out").body())
                .contains("欧*雪");
        assertThat(as("desk").get("/p/jinxiu/search?q=" + tag.substring(7)).body())
                .contains(tag);
    }

    @Test
    void a_parcel_refused_at_intake_stands_in_the_register_with_its_reason() {
        String tag = "YT" + System.nanoTime();
        seeing(() -> jdbc.sql("""
                insert into custody.parcel (project_id, id, tracking, courier, addressee, lives_here, begun_at, held_by, outcome,
                    refused_for, reason, ended_at)
                values (?, gen_random_uuid(), ?, '圆通', '查无此人', false, now(), ?, 'REFUSED', 'LIVES_HERE', '不住本小区', now())""").params(World.PROJECT, tag, world.id("desk")).update());
        assertThat(as("desk").get(REGISTER + "?show=refused&q=" + tag).body())
                .contains("未代收，当场退回", "不住本小区", "查*人")
                .doesNotContain("缺照片");
        UUID id = seeing(() -> jdbc.sql("select id from custody.parcel where tracking = ?")
                .param(tag)
                .query(UUID.class)
                .single());
        assertThat(as("desk").get(REGISTER + "/" + id).body()).contains("不住本小区");
    }

    @Test
    void opening_the_addressee_is_recorded() {
        Home home = pickups.home(World.PROJECT, "诸葛大明");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String page = as("desk").get(REGISTER + "/" + parcel).body();
        assertThat(page).contains("诸*明", "有效 1 个").doesNotContain("诸葛大明", home.phone(), pickups.code(home));
        assertThat(as("desk")
                        .post(REGISTER + "/" + parcel + "/shown-addressee", Map.of())
                        .body())
                .contains("诸葛大明", home.phone());
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry where action = 'addressee-shown' and subject_id = ?""")
                        .param(parcel.toString())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(as("quality")
                        .post(REGISTER + "/" + parcel + "/shown-addressee", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_chain_says_who_had_the_parcel_when() {
        Home home = pickups.home(World.PROJECT, "司马小光");
        UUID parcel = handedOut(home, "邻居老陆", "邻居");
        String page = as("manager").get(REGISTER + "/" + parcel).body();
        assertThat(page.indexOf("入库")).isPositive().isLessThan(page.indexOf("邻*陆（代领：邻居）"));
        assertThat(page).contains("代领人领取，凭取件码", "到件通知", world.actor("desk").name());
    }

    @Test
    void the_workbook_has_every_field_masked_and_in_full_for_those_who_lead() {
        Home home = pickups.home(World.PROJECT, "上官小云");
        String tag = pickups.tag(handedOut(home, "陈阿姨乙", "保姆"));
        assertThat(row("desk", "export?q=" + tag + "&full=1"))
                .contains("上*云", "陈*乙", "保姆", "已签", "已领取", tag)
                .doesNotContain("上官小云", home.phone());
        assertThat(row("manager", "export?q=" + tag + "&full=1"))
                .contains("上官小云", home.phone(), "陈阿姨乙", home.code().replaceAll("(.*)-(.*)-(.*)", "$1栋$2单元$3室"));
    }

    @Test
    void a_month_prints_as_its_paper_form_in_one_file_with_signatures() throws IOException {
        Home home = pickups.home(World.PROJECT, "慕容小白");
        String tag = pickups.tag(handedOut(home, "慕容小白", ""));
        String paper = as("desk").get(REGISTER + "/paper?month=" + month()).body();
        assertThat(paper).contains(tag, "慕*白", "单元房号").doesNotContain("慕容小白");
        assertThat(as("manager")
                        .get(REGISTER + "/paper?full=1&month=" + month())
                        .body())
                .contains("慕容小白", home.phone());
        byte[] pdf = as("manager").bytes(REGISTER + "/pdf?full=1&month=" + month());
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("邮件收发登记表", tag, "慕容小白");
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            boolean drawn = false;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    drawn |= page.getResources().isImageXObject(name);
                }
            }
            assertThat(drawn).as("a signature").isTrue();
        }
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry where action = 'mail-register-exported' and coalesce(after_json, '') like '%pdf%'""").query(Integer.class).single())).isPositive();
    }

    @Test
    void the_house_shows_what_waits_for_it_and_the_desk_that_there_is_something() {
        Home home = pickups.home(World.PROJECT, "公孙小策");
        String tag = pickups.tag(pickups.parcel(World.PROJECT, home));
        assertThat(as("desk").get("/p/jinxiu/houses/" + home.house()).body())
                .contains(tag, "pickups?house=" + home.house());
        assertThat(as("desk").get("/p/jinxiu/desk").body())
                .contains("待领快递", "id=\"desk-pickup\"")
                .doesNotContain("公孙小策");
    }

    private UUID handedOut(Home home, String person, String relation) {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Map<String, String> form = pickups.form(home, parcel, pickups.code(home));
        if (!relation.isEmpty()) {
            form.putAll(Map.of("who", "delegate", "name", person, "relation", relation, "phone", "13800001234"));
        }
        assertThat(as("desk").post("/p/jinxiu/pickups", form).statusCode()).isEqualTo(303);
        return parcel;
    }

    /** The cells of the only row. */
    private List<String> row(String who, String path) {
        Workbook book = WorkbookReader.read(as(who).bytes(REGISTER + "/" + path));
        assertThat(book.sheets().getFirst().lines()).hasSize(2);
        return Stream.of(book.sheets().getFirst().lines().getLast())
                .flatMap(line -> line.cells().stream())
                .map(cell -> cell.text())
                .toList();
    }
}
