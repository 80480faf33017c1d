package io.shouwen.custody.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Drawn;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.item.ReceiveItem.NewItem;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.files.Samples;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Kept items over HTTP and on the real tables. */
class KeptItemsTest extends ShouwenTest {

    private static final String ITEMS = "/p/jinxiu/items";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Places places;

    @Autowired
    ReceiveItem receiving;

    @Autowired
    CollectItem collecting;

    @Autowired
    ItemAlarms alarms;

    @Autowired
    @Qualifier("itemsKeptInTime")
    Measure itemsKeptInTime;

    @Test
    void an_item_is_taken_in_with_tag_and_photo_and_collected_by_a_delegate_who_signs() {
        String item = received("红色行李箱", Map.of());
        String page = as("desk").get(ITEMS + "/" + item).body();
        assertThat(page).contains("红色行李箱", "J-", "贵宾", "照片");
        assertThat(as("desk").get(ITEMS + "?q=红色行李箱").body()).contains("红色行李箱", "138****2222");
        assertThat(as("desk").get(ITEMS + "/" + item + "/tag").body()).contains("J-");
        Map<String, String> form = new HashMap<>(
                Map.of("name", "小贵", "delegate", "1", "drawing", Drawn.signature(), "relation", "", "phone", ""));
        var refused = as("desk").post(ITEMS + "/" + item + "/collection", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("小贵");
        form.putAll(Map.of("relation", "儿子", "phone", "13922223333"));
        assertThat(as("desk").post(ITEMS + "/" + item + "/collection", form).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(ITEMS + "/" + item).body()).contains("已领取", "儿子", "139****3333");
        assertThat(as("desk").post(ITEMS + "/" + item + "/collection", form).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nothing_is_taken_in_without_asking_what_is_in_it() {
        Map<String, String> form = new HashMap<>(form("不明包裹"));
        form.remove("checked");
        var refused = as("desk").post(ITEMS, form, new Part[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不明包裹", "请当面确认里面没有不收的物品");
        assertThat(as("desk").get(ITEMS + "/new").body()).contains("现金、首饰等贵重物品");
    }

    @Test
    void a_refusal_is_a_record_that_says_what_was_told() {
        String thing = "两瓶汽油" + NEXT.incrementAndGet();
        Map<String, String> form =
                Map.of("id", Ids.next().toString(), "good", "DANGEROUS", "description", thing, "owner", "路人");
        assertThat(as("desk").post(ITEMS + "/refusals", form).statusCode()).isEqualTo(303);
        assertThat(as("desk").post(ITEMS + "/refusals", form).statusCode()).isEqualTo(303);
        assertThat(as("quality").get(ITEMS + "/refusals").body())
                .containsOnlyOnce(thing)
                .contains("前台不具备存放条件");
        String paper = text("quality", ITEMS + "/refusals/pdf");
        assertThat(paper).contains(thing, "易燃易爆");
        assertThat(new String(as("quality").bytes(ITEMS + "/refusals/export"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(as("butler").status(ITEMS + "/refusals/export")).isEqualTo(403);
    }

    @Test
    void the_list_of_kept_items_comes_as_paper() {
        assertThat(text("desk", ITEMS + "/pdf?show=all")).contains("寄放");
    }

    private String text(String who, String path) {
        try (var document = Loader.loadPDF(as(who).bytes(path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_project_adds_to_what_is_refused_and_takes_it_off_again() {
        String name = "电动车电池" + NEXT.incrementAndGet();
        Map<String, String> form = Map.of("name", name, "why", "有起火风险");
        assertThat(as("desk").post(ITEMS + "/refused-goods", form).statusCode()).isEqualTo(403);
        assertThat(as("supervisor").post(ITEMS + "/refused-goods", form).statusCode())
                .isEqualTo(303);
        assertThat(as("supervisor").post(ITEMS + "/refused-goods", form).statusCode())
                .isEqualTo(422);
        assertThat(as("desk").get(ITEMS + "/new").body()).contains(name, "有起火风险");
        UUID good = seeing(() -> jdbc.sql("select id from custody.refused_good where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
        as("supervisor").post(ITEMS + "/refused-goods/" + good + "/removal", Map.of());
        assertThat(as("desk").get(ITEMS + "/new").body()).doesNotContain(name);
    }

    @Test
    void an_overdue_item_is_told_to_one_level_after_the_other_and_a_longer_time_begins_anew() {
        UUID item = old("旧自行车");
        for (int level = 1; level <= 3; level++) {
            int raised = level;
            acting("desk", () -> {
                Instant now = Instant.now();
                alarms.reached(
                        new DeadlineReached(World.PROJECT, ItemDeadlines.ITEM, item, "collect", raised, now, now));
                return null;
            });
        }
        assertThat(told("desk", item)).containsExactly("custody.item.told.overdue");
        assertThat(told("supervisor", item)).containsExactly("custody.item.told.overdue");
        assertThat(told("manager", item)).containsExactly("custody.item.told.overdue");
        assertThat(as("desk").get(ITEMS + "?show=overdue&q=旧自行车").body()).contains("到期未取");
        Map<String, String> longer = Map.of("until", today().plusDays(20).toString(), "reason", "业主出差");
        assertThat(as("desk").post(ITEMS + "/" + item + "/extensions", longer).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(ITEMS + "?show=overdue&q=旧自行车").body()).doesNotContain(item.toString());
        assertThat(as("desk").get(ITEMS + "/" + item).body()).contains("业主出差");
        assertThat(as("supervisor")
                        .post(ITEMS + "/" + item + "/disposal", Map.of("reason", "无人要"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_nobody_collects_leaves_with_a_reason() {
        UUID item = old("旧伞");
        assertThat(as("desk")
                        .post(ITEMS + "/" + item + "/disposal", Map.of("reason", "无人要"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("supervisor")
                        .post(ITEMS + "/" + item + "/disposal", Map.of("reason", "三次联系无果，捐出"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(ITEMS + "?show=disposed&q=旧伞").body()).contains(item.toString());
        assertThat(as("desk").get(ITEMS + "/" + item).body()).contains("三次联系无果，捐出");
    }

    @Test
    void the_measure_counts_what_was_collected_or_is_held_in_time() {
        Instant then = Instant.parse("2024-05-06T02:00:00Z");
        UUID inTime = kept("计量包", then);
        UUID late = kept("计量包", then);
        kept("计量包", then);
        collect(inTime, then.plus(Duration.ofDays(7)));
        collect(late, then.plus(Duration.ofDays(7)).plusMillis(1));
        Period day = new Period(Period.Kind.DAY, LocalDate.of(2024, 5, 6), ZoneId.of("Asia/Shanghai"), Instant.now());
        assertThat(seeing(() -> itemsKeptInTime.count(World.PROJECT, day))).isEqualTo(new Count(1, 3));
        Period before = new Period(
                Period.Kind.DAY, LocalDate.of(2024, 5, 6), ZoneId.of("Asia/Shanghai"), then.plus(Duration.ofDays(7)));
        assertThat(seeing(() -> itemsKeptInTime.count(World.PROJECT, before))).isEqualTo(new Count(3, 3));
    }

    private void collect(UUID item, Instant at) {
        String name = Ids.next().toString().substring(0, 8);
        acting("desk", () -> {
            UUID signature = jdbc.sql("""
                    insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                    values (?, gen_random_uuid(), repeat('0', 64), '签名.png', 'image/png', 100, ?, ?) returning id""")
                    .params(Sql.values(World.PROJECT, world.id("desk"), at))
                    .query(UUID.class)
                    .single();
            Move move = new Move(World.PROJECT, Ids.next(), world.actor("desk"), at, Instant.now());
            collecting.collect(move, item, new Receiver(name, "", "", signature));
            return null;
        });
    }

    private String received(String label, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(form(label));
        form.putAll(more);
        assertThat(as("desk")
                        .post(ITEMS, form, new Part("photo", "x.jpg", Samples.jpeg(20, 30)))
                        .statusCode())
                .isEqualTo(303);
        return form.get("id");
    }

    private Map<String, String> form(String label) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "label",
                label,
                "owner",
                "贵宾",
                "phone",
                "13811112222",
                "value",
                "300",
                "until",
                today().plusDays(3).toString(),
                "slot",
                slot().toString(),
                "checked",
                "1");
    }

    /** Received ten days ago for a week. */
    private UUID old(String label) {
        return kept(label, Instant.now().minus(Duration.ofDays(10)));
    }

    /** For a week. */
    private UUID kept(String label, Instant then) {
        UUID item = Ids.next();
        UUID slot = slot();
        acting("desk", () -> {
            receiving.receive(
                    new Move(World.PROJECT, item, world.actor("desk"), then, Instant.now()),
                    new NewItem(item, label, "", null, "路人", "", null, null, then.plus(Duration.ofDays(7)), slot));
            return null;
        });
        return item;
    }

    private List<String> told(String who, UUID item) {
        return seeing(
                () -> jdbc.sql("select message_key from platform.notification where recipient_id = ? and href = ?")
                        .params(world.id(who), "items/" + item)
                        .query(String.class)
                        .list());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private UUID slot() {
        return seeing(() -> {
            UUID room = Ids.next();
            UUID shelf = Ids.next();
            UUID slot = Ids.next();
            String code = "IT" + NEXT.incrementAndGet();
            places.insert(
                    World.PROJECT,
                    List.of(
                            new Place(room, null, Place.Kind.ROOM, code, "试验间", 0, 0, null),
                            new Place(shelf, room, Place.Kind.SHELF, code + "-1", "", 0, 0, null),
                            new Place(slot, shelf, Place.Kind.SLOT, code + "-1-1", "", 9, 0, null)));
            return slot;
        });
    }
}
