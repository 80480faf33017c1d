package io.shouwen.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlaceTest extends ShouwenTest {

    private static final String HERE = "/p/jinxiu/places";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Places places;

    @Autowired
    Custody custody;

    @Test
    void a_shelf_with_its_slots_is_made_in_one_go_and_shown_as_a_picture() {
        String room = made("ROOM", Map.of("name", "快递间"));
        String code = code();
        String shelf = made("SHELF", Map.of("room", room, "code", code, "rows", "2", "slots", "3", "each", "4"));
        String page = as("supervisor").get(HERE + "/" + shelf).body();
        assertThat(page).contains(code + "-2-3 0 / 4").doesNotContain(code + "-3-1");
        assertThat(as("desk").get(HERE).body()).contains("快递间").doesNotContain("新建货架");
    }

    @Test
    void a_code_that_is_taken_comes_back_with_what_was_typed() {
        String code = code();
        made("CABINET", Map.of("code", code, "hooks", "2"));
        HttpResponse<String> again = make("CABINET", Map.of("code", code, "hooks", "77"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已经用过").contains("value=\"77\"");
        assertThat(make("CABINET", Map.of("code", "长号", "hooks", "2")).statusCode())
                .isEqualTo(422);
        assertThat(make("CABINET", Map.of("code", code(), "hooks", "9999")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_label_opens_its_place_whatever_the_scanner_makes_of_it() {
        String code = code();
        made("CABINET", Map.of("code", code, "hooks", "3"));
        String hook = place(code + "-02").id().toString();
        String labels =
                as("supervisor").get(HERE + "/" + place(code).id() + "/labels").body();
        assertThat(labels).contains("https://shouwen.example/p/jinxiu/places/at?c=" + code + "-02");
        assertThat(as("desk")
                        .get(HERE + "/at?c=" + code.toLowerCase(java.util.Locale.ROOT) + "-02")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/p/jinxiu/places/" + hook);
        assertThat(as("desk").get(HERE + "/at?c=NIX-99").statusCode()).isEqualTo(404);
    }

    @Test
    void a_scanned_tag_opens_its_thing() {
        String code = code();
        made("CABINET", Map.of("code", code, "hooks", "1"));
        UUID key = hung("K-T" + code, code + "-01");
        assertThat(as("desk").get(HERE + "/at?c=k-t" + code).headers().firstValue("Location"))
                .hasValue("/p/jinxiu/keys/" + key);
    }

    @Test
    void a_place_that_holds_something_is_closed_only_with_what_happens_to_it() {
        String code = code();
        String other = code();
        String cabinet = made("CABINET", Map.of("code", code, "hooks", "2"));
        String target = made("CABINET", Map.of("code", other, "hooks", "2"));
        UUID key = hung("K-C" + code, code + "-01");
        HttpResponse<String> bare = close(cabinet, Map.of("reason", "柜门坏了"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("里面还有 1 件物品").contains("柜门坏了");
        assertThat(close(cabinet, Map.of("reason", "柜门坏了", "rest", "MOVE", "target", target))
                        .statusCode())
                .isEqualTo(303);
        assertThat(at(key)).isEqualTo(other + "-01");
        assertThat(place(code + "-02").closedAt()).isNotNull();
        assertThat(as("supervisor")
                        .post(HERE + "/" + cabinet + "/reopening", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(place(code + "-02").closedAt()).isNull();
        assertThat(as("supervisor").get(HERE + "/" + cabinet).body())
                .contains("柜门坏了")
                .contains("恢复使用");
    }

    @Test
    void what_lies_in_a_closed_place_may_stay_and_nothing_new_comes() {
        String code = code();
        String cabinet = made("CABINET", Map.of("code", code, "hooks", "2"));
        UUID key = hung("K-S" + code, code + "-01");
        assertThat(close(cabinet, Map.of("reason", "换柜子", "rest", "STAY")).statusCode())
                .isEqualTo(303);
        assertThat(at(key)).isEqualTo(code + "-01");
        assertThat(place(code + "-02").mayHold(Thing.Kind.KEY)).isNotNull();
    }

    @Test
    void a_cabinet_too_small_for_what_is_moved_takes_nothing() {
        String code = code();
        String other = code();
        String cabinet = made("CABINET", Map.of("code", code, "hooks", "2"));
        String target = made("CABINET", Map.of("code", other, "hooks", "1"));
        UUID first = hung("K-A" + code, code + "-01");
        hung("K-B" + code, code + "-02");
        assertThat(close(cabinet, Map.of("reason", "换柜子", "rest", "MOVE", "target", target))
                        .statusCode())
                .isEqualTo(409);
        assertThat(at(first)).isEqualTo(code + "-01");
        assertThat(place(code).closedAt()).isNull();
    }

    @Test
    void a_hook_of_a_closed_cabinet_opens_only_with_it() {
        String code = code();
        String cabinet = made("CABINET", Map.of("code", code, "hooks", "1"));
        close(cabinet, Map.of("reason", "换柜子"));
        String hook = place(code + "-01").id().toString();
        assertThat(as("supervisor")
                        .post(HERE + "/" + hook + "/reopening", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void more_hooks_continue_the_numbers_and_a_name_saved_by_two_shows_both() {
        String code = code();
        String cabinet = made("CABINET", Map.of("code", code, "hooks", "9"));
        assertThat(as("manager")
                        .post(HERE + "/" + cabinet + "/extension", Map.of("once", id(), "hooks", "2"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(place(code + "-11").capacity()).isEqualTo(1);
        Map<String, String> mine = Map.of("name", "西门柜", "version", "0");
        assertThat(as("manager").post(HERE + "/" + cabinet, mine).statusCode()).isEqualTo(303);
        HttpResponse<String> theirs =
                as("supervisor").post(HERE + "/" + cabinet, Map.of("name", "东门柜", "version", "0"));
        assertThat(theirs.statusCode()).isEqualTo(422);
        assertThat(theirs.body()).contains("东门柜").contains("西门柜");
    }

    @Test
    void a_thing_and_then_a_place_moves_it_and_a_place_and_then_things_moves_them_all() {
        String code = code();
        made("CABINET", Map.of("code", code, "hooks", "3"));
        UUID key = hung("K-M" + code, code + "-01");
        Map<String, String> thing = Map.of("step", id(), "code", "K-M" + code);
        assertThat(as("desk").post(HERE + "/move", thing).headers().firstValue("Location"))
                .hasValue("/p/jinxiu/places/move?thing=" + key);
        Map<String, String> there = Map.of("step", id(), "thing", key.toString(), "code", code + "-02");
        assertThat(as("desk").post(HERE + "/move", there).statusCode()).isEqualTo(303);
        assertThat(as("desk").post(HERE + "/move", there).statusCode()).isEqualTo(303);
        assertThat(at(key)).isEqualTo(code + "-02");
        String place = place(code + "-03").id().toString();
        assertThat(as("desk")
                        .post(HERE + "/move", Map.of("step", id(), "place", place, "code", "K-M" + code))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/p/jinxiu/places/move?place=" + place);
        assertThat(at(key)).isEqualTo(code + "-03");
        assertThat(steps(key)).isEqualTo(3);
    }

    @Test
    void a_move_that_cannot_be_says_why_and_moves_nothing() {
        String code = code();
        made("CABINET", Map.of("code", code, "hooks", "2"));
        UUID key = hung("K-X" + code, code + "-01");
        hung("K-Y" + code, code + "-02");
        HttpResponse<String> full =
                as("desk").post(HERE + "/move", Map.of("step", id(), "thing", key.toString(), "code", code + "-02"));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).contains("已满");
        HttpResponse<String> unknown = as("desk").post(HERE + "/move", Map.of("step", id(), "code", "NIX-1"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(at(key)).isEqualTo(code + "-01");
    }

    private HttpResponse<String> close(String place, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("once", id());
        return as("supervisor").post(HERE + "/" + place + "/closure", all);
    }

    private HttpResponse<String> make(String kind, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("code", code());
        all.put("kind", kind);
        all.putIfAbsent("id", id());
        return as("supervisor").post(HERE, all);
    }

    private String made(String kind, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        String id = id();
        all.put("id", id);
        HttpResponse<String> answer = make(kind, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private UUID hung(String tag, String hook) {
        return acting("desk", () -> {
            UUID key = Ids.next();
            Instant now = Instant.now().minusSeconds(60);
            custody.receive(
                    new Custody.Move(World.PROJECT, Ids.next(), world.actor("desk"), now, now),
                    new Thing.Arrival(key, Thing.Kind.KEY, tag, "试验钥匙", null, 1),
                    places.byCode(World.PROJECT, hook).orElseThrow().id());
            return key;
        });
    }

    private Place place(String code) {
        return seeing(() -> places.byCode(World.PROJECT, code).orElseThrow());
    }

    private String at(UUID thing) {
        return seeing(() -> jdbc.sql("""
                select p.code from custody.thing t join custody.place p on p.id = t.place_id where t.id = ?""").param(thing).query(String.class).single());
    }

    private int steps(UUID thing) {
        return seeing(() -> jdbc.sql("select count(*)::int from custody.step where thing_id = ?")
                .param(thing)
                .query(Integer.class)
                .single());
    }

    private static String code() {
        return "P" + Integer.toString(36 + NEXT.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    private static String id() {
        return Ids.next().toString();
    }
}
