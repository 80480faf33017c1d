package io.shouwen.estate.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HousePagesTest extends ShouwenTest {

    @Autowired
    Houses houses;

    @Autowired
    Residents residents;

    private String house(String code) {
        UUID id = seeing(
                () -> houses.byCode(World.PROJECT, code).map(HouseRef::id).orElse(null));
        if (id != null) {
            return "houses/" + id;
        }
        HttpResponse<String> added = post("houses", Map.of("house", code, "area", "90", "use", "RESIDENTIAL"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        return added.headers().firstValue("location").orElseThrow().replaceFirst("^/p/jinxiu/", "");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return as("desk").post("/p/jinxiu/" + path, fields);
    }

    private String page(String path) {
        return as("desk").get("/p/jinxiu/" + path).body();
    }

    private static String found(String page, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(page);
        assertThat(m.find()).as(pattern).isTrue();
        return m.group(1);
    }

    @Test
    void wrong_fields_are_told_beside_them_and_what_was_typed_stays() {
        HttpResponse<String> answer = post("houses", Map.of("house", "哪里", "area", "很大", "note", "朝南"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("认不出房号“哪里”")
                .contains("面积“很大”")
                .contains("value=\"朝南\"")
                .contains("value=\"哪里\"");
        house("770-1-101");
        assertThat(post("houses", Map.of("house", "770栋1单元101")).body()).contains("房号 770-1-101 已经有了");
    }

    @Test
    void two_people_changing_one_house_see_both_texts() {
        String path = house("771-1-101");
        String version = found(page(path + "/edit"), "name=\"version\" value=\"(\\d+)\"");
        Map<String, String> first = Map.of("house", "771-1-101", "area", "91", "note", "先改的", "version", version);
        Map<String, String> second = Map.of("house", "771-1-101", "area", "92", "note", "后改的", "version", version);
        assertThat(post(path, first).statusCode()).isEqualTo(303);
        HttpResponse<String> conflict = post(path, second);
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body()).contains("后改的").contains("现在保存的是：先改的").contains("现在保存的是：91.00");
        String newer = found(conflict.body(), "name=\"version\" value=\"(\\d+)\"");
        assertThat(post(path, Map.of("house", "771-1-101", "area", "92", "note", "后改的", "version", newer))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(path)).contains("后改的");
    }

    @Test
    @Clause("4.1.1.4")
    void a_resident_is_added_with_several_numbers_and_leaves_again() {
        String path = house("772-1-101");
        assertThat(post(path + "/residents", Map.of("name", "王小可", "relation", "TENANT", "phones", "13700772001 / 没有"))
                        .body())
                .contains("“没有”不是电话号码");
        assertThat(post(
                                path + "/residents",
                                Map.of("name", "王小可", "relation", "TENANT", "phones", "13700772001、021-50772001"))
                        .statusCode())
                .isEqualTo(303);
        String page = page(path);
        assertThat(page)
                .contains("王小可")
                .contains("137****2001")
                .contains("021****2001")
                .doesNotContain("13700772001");
        String resident = found(page, "/p/jinxiu/(residents/[0-9a-f-]+)/edit");
        assertThat(page(resident + "/edit")).contains("13700772001、02150772001");
        assertThat(post(resident + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page(path)).doesNotContain("王小可");
        assertThat(seeing(() -> residents.callers(World.PROJECT, "13700772001")))
                .isEmpty();
        UUID id = UUID.fromString(resident.substring("residents/".length()));
        assertThat(seeing(() -> residents.byId(World.PROJECT, id)))
                .as("what was raised in the name still shows it")
                .isPresent();
        assertThat(post(path + "/residents", Map.of("name", "王小可", "relation", "OWNER"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void showing_a_number_puts_the_look_on_record() {
        String path = house("773-1-101");
        post(path + "/residents", Map.of("name", "李大可", "relation", "OWNER", "phones", "13700773001"));
        String resident = found(page(path), "/p/jinxiu/(residents/[0-9a-f-]+)/shown-phones");
        HttpResponse<String> shown = post(resident + "/shown-phones", Map.of("ordinal", "0"));
        assertThat(shown.body()).contains("13700773001");
        assertThat(post(resident + "/shown-phones", Map.of("ordinal", "7")).statusCode())
                .isEqualTo(404);
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where action = 'phone-shown' and subject_id = ? and after_json like '%137****3001%'""")
                        .param(resident.substring("residents/".length()))
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_plate_belongs_to_one_house() {
        String one = house("774-1-101");
        String other = house("774-1-102");
        assertThat(post(one + "/vehicles", Map.of("plate", "沪a·77401")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> taken = post(other + "/vehicles", Map.of("plate", "沪A77401", "note", "白色"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("已登记在 774-1-101").contains("白色");
        assertThat(post(other + "/vehicles", Map.of("plate", "自行车")).body()).contains("“自行车”不是车牌号");
        String car = found(page(one), "/p/jinxiu/(vehicles/[0-9a-f-]+)/removal");
        post(car + "/removal", Map.of());
        assertThat(page(one)).doesNotContain("沪A77401");
    }

    @Test
    void a_car_is_changed_and_two_people_changing_it_see_both_texts() {
        String one = house("777-1-101");
        post(one + "/vehicles", Map.of("plate", "沪A77701", "note", "白色"));
        post(one + "/vehicles", Map.of("plate", "沪A77702"));
        String car = found(page(one), "/p/jinxiu/(vehicles/[0-9a-f-]+)/edit");
        Map<String, String> typed = Map.of("plate", "沪A77703", "note", "银色", "version", "0");
        assertThat(post(car, typed).statusCode()).isEqualTo(303);
        assertThat(page(one)).contains("沪A77703", "银色").doesNotContain("沪A77701");
        assertThat(post(car, Map.of("plate", "沪A77703", "note", "黑色", "version", "0"))
                        .body())
                .contains("value=\"黑色\"", "现在保存的是：银色");
        assertThat(post(car, Map.of("plate", "沪A77702", "version", "1")).body()).contains("已登记在 777-1-101");
    }

    @Test
    void lists_stop_at_a_page_and_go_on_where_they_stopped() {
        for (int door = 1; door <= 27; door++) {
            house("775-1-" + (100 + door));
        }
        String first = page("houses?building=775");
        assertThat(first).contains("775-1-125").doesNotContain("775-1-126");
        String next = found(first, "rel=\"next\" href=\"/p/jinxiu/([^\"]+)\"").replace("&amp;", "&");
        assertThat(page(next)).contains("775-1-126").contains("775-1-127").doesNotContain("775-1-125");
    }

    @Test
    void the_picker_proposes_a_house_with_its_people() {
        String path = house("776-1-101");
        post(path + "/residents", Map.of("name", "覃小可", "relation", "OWNER", "title", "覃总", "phones", "13700776001"));
        for (String typed : new String[] {"776栋1单元101", "覃小可", "qxk", "776001"}) {
            assertThat(page("houses/suggest?q="
                            + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8)))
                    .as(typed)
                    .contains("data-label=\"776-1-101 覃小可\"")
                    .contains("覃总");
        }
        assertThat(as("repair").get("/p/jinxiu/houses/suggest?q=qxk").statusCode())
                .isEqualTo(403);
        assertThat(as("repair").get("/p/jinxiu/search?q=qxk").body()).doesNotContain("覃小可");
    }
}
