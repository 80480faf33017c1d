package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list as somebody likes to see it, under a name. */
class SavedViewTest extends ShouwenTest {

    private static final String COMPLAINTS = "tickets?tab=team&kind=COMPLAINT";

    @Test
    void a_view_is_kept_for_whoever_saved_it_and_found_by_its_name() {
        Client desk = as("desk");
        assertThat(save(desk, COMPLAINTS, "我的投诉", false).body()).contains("我的投诉");
        assertThat(menu(desk, "tickets")).contains("href=\"/p/jinxiu/tickets?tab=team&amp;kind=COMPLAINT\"");
        assertThat(menu(desk, "houses")).as("of another list").doesNotContain("我的投诉");
        assertThat(menu(as("supervisor"), "tickets")).as("of another person").doesNotContain("我的投诉");
        assertThat(desk.get("/p/jinxiu/commands").body()).contains("我的投诉", " wdts");
        assertThat(as("supervisor").get("/p/jinxiu/commands").body()).doesNotContain("我的投诉");
    }

    @Test
    void a_supervisor_shares_a_view_and_others_only_keep_their_own() {
        save(as("supervisor"), "tickets?tab=team&building=3", "3栋未结", true);
        save(as("desk"), "tickets?tab=team&building=4", "4栋未结", true);
        String seen = menu(as("butler"), "tickets");
        assertThat(seen).contains("3栋未结").doesNotContain("4栋未结");
        UUID shared = id("3栋未结");
        assertThat(remove(as("butler"), shared).statusCode())
                .as("not his to remove")
                .isEqualTo(404);
        assertThat(remove(as("butler"), id("4栋未结")).statusCode())
                .as("not his to see")
                .isEqualTo(404);
        assertThat(remove(as("manager"), shared).body()).doesNotContain("3栋未结");
        assertThat(menu(as("butler"), "tickets")).doesNotContain("3栋未结");
    }

    @Test
    void a_person_keeps_at_most_twenty_and_no_two_of_one_name() {
        Client control = as("control");
        for (int n = 1; n <= SavedView.MOST; n++) {
            assertThat(save(control, COMPLAINTS, "第" + n + "个", false).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> full = save(control, COMPLAINTS, "再来一个", false);
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(remove(control, id("第1个")).statusCode()).isEqualTo(200);
        HttpResponse<String> again = save(control, COMPLAINTS, "第2个", false);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已有同名的视图").contains("value=\"第2个\"");
        assertThat(save(control, COMPLAINTS, " ", false).statusCode()).isEqualTo(422);
        assertThat(save(control, COMPLAINTS, "再来一个", false).statusCode()).isEqualTo(200);
    }

    @Test
    void a_view_is_an_address_of_this_project_and_nothing_else() {
        for (String elsewhere : new String[] {"https://evil.example", "//evil.example", "../../admin", ""}) {
            assertThat(save(as("desk"), elsewhere, "别处", false).statusCode())
                    .as(elsewhere)
                    .isEqualTo(404);
        }
    }

    @Test
    void saving_the_same_again_saves_it_once() {
        Map<String, String> form = form(COMPLAINTS, "只存一次", false);
        as("desk").post("/p/jinxiu/saved-views", form);
        assertThat(as("desk").post("/p/jinxiu/saved-views", form).statusCode()).isEqualTo(200);
        assertThat(id("只存一次")).isNotNull();
    }

    private HttpResponse<String> save(Client person, String view, String name, boolean shared) {
        return person.post("/p/jinxiu/saved-views", form(view, name, shared));
    }

    private static Map<String, String> form(String view, String name, boolean shared) {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "view", view, "name", name));
        if (shared) {
            form.put("shared", "yes");
        }
        return form;
    }

    private static HttpResponse<String> remove(Client person, UUID id) {
        return person.post("/p/jinxiu/saved-views/" + id + "/removal", Map.of("view", "tickets"));
    }

    private static String menu(Client person, String list) {
        return person.get("/p/jinxiu/saved-views?view=" + list).body();
    }

    private UUID id(String name) {
        return seeing(() -> jdbc.sql("select id from console.saved_view where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
    }
}
