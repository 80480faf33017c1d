package io.shouwen.custody.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Drawn;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.LendKey.Loaned;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.files.Samples;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Keys over HTTP and on the real tables. */
class KeysTest extends ShouwenTest {

    private static final String KEYS = "/p/jinxiu/keys";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Places places;

    @Autowired
    LendKey lending;

    @Autowired
    TakeKeyBack takingBack;

    @Autowired
    ApproveOvernight approving;

    @Autowired
    KeyAlarms alarms;

    @Autowired
    @Qualifier("keysBackInTime")
    Measure keysBackInTime;

    @Test
    void a_public_key_gets_a_tag_goes_out_when_scanned_and_comes_back_when_scanned_again() {
        String ring = received("2栋水泵房", 3, Map.of());
        String tag = tag(ring);
        assertThat(tag).matches("KEY-\\d{4}");
        assertThat(as("desk").get(KEYS + "?q=" + tag).body()).contains("2栋水泵房");
        assertThat(location(as("desk").get(KEYS + "/scan?tag=" + tag.toLowerCase(java.util.Locale.ROOT))))
                .endsWith("/keys/" + ring + "/loan");
        assertThat(lend("desk", ring, 3, Map.of()).statusCode()).isEqualTo(303);
        assertThat(location(as("desk").get(KEYS + "/scan?tag=" + tag))).endsWith("/keys/" + ring + "/return");
        assertThat(takeBack(ring, 2).statusCode()).isEqualTo(303);
        assertThat(state(ring)).isEqualTo("2/1 out");
        assertThat(as("desk").get(KEYS + "?show=out&q=" + tag).body()).contains(tag, "王师傅");
        assertThat(takeBack(ring, 1).statusCode()).isEqualTo(303);
        assertThat(state(ring)).isEqualTo("3/0 back");
        assertThat(as("desk").get(KEYS + "/" + ring).body()).contains("检修2号水泵", "王师傅");
    }

    @Test
    void a_mandate_signed_on_paper_needs_no_signature_on_the_pad() {
        UUID house = world.household(World.PROJECT, "88-1-" + (900 + NEXT.incrementAndGet()), "纸上委托", "13811110001");
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(mandate(house));
        form.putAll(Map.of("id", id, "label", "入户门", "pieces", "1", "hook", hook().toString(), "drawing", ""));
        assertThat(as("desk").post(KEYS, form).statusCode()).isEqualTo(422);
        Client.Part paper = new Client.Part("paper", "委托书.jpg", Samples.jpeg(400, 300));
        assertThat(as("desk").post(KEYS, form, paper).statusCode()).isEqualTo(303);
        assertThat(count("custody.key_mandate where key_id = ?::uuid", id)).isEqualTo(1);
        assertThat(as("desk").get(KEYS + "/" + id).body()).contains("老钥");
    }

    @Test
    void the_same_loan_sent_twice_is_one() {
        String ring = received("3栋强电井", 1, Map.of());
        Map<String, String> form = loan(ring, 1, Map.of());
        assertThat(as("desk").post(KEYS + "/" + ring + "/loans", form).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").post(KEYS + "/" + ring + "/loans", form).statusCode())
                .isEqualTo(303);
        assertThat(count("custody.key_loan where key_id = ?", ring)).isEqualTo(1);
    }

    @Test
    void a_refused_loan_keeps_what_was_typed() {
        String ring = received("地下室", 1, Map.of());
        var refused = lend("desk", ring, 1, Map.of("why", "", "name", "赵师傅", "drawing", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("赵师傅", "请先签名再确认");
        assertThat(state(ring)).isEqualTo("1/0 never");
    }

    @Test
    void a_residents_key_stays_within_its_mandate_unless_the_supervisor_says_why() {
        UUID house = world.household(World.PROJECT, "88-1-" + (900 + NEXT.incrementAndGet()), "钥匙业主", "13811110000");
        String ring = received("入户门", 1, mandate(house));
        var wrong = lend("desk", ring, 1, Map.of("purpose", "VIEWING"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("业主没有允许这个用途");
        assertThat(as("desk").get("/p/jinxiu/houses/" + house).body()).contains(tag(ring));
        assertThat(lend("desk", ring, 1, Map.of("name", "别人")).body()).contains("不在委托名单里");
        assertThat(lend("desk", ring, 1, Map.of("purpose", "VIEWING", "override", "业主电话同意"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(lend("supervisor", ring, 1, Map.of("purpose", "VIEWING", "override", "业主电话同意"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count(
                        "custody.key_override where breach = 'PURPOSE' and id in (select id from custody.key_loan where key_id = ?)",
                        ring))
                .isEqualTo(1);
        assertThat(as("desk").get(KEYS + "/" + ring).body()).contains("业主电话同意");
    }

    /** As from a phone: the rules are asked again when the record arrives. */
    @Test
    void the_use_case_itself_refuses_what_the_mandate_does_not_cover() {
        UUID house = world.household(World.PROJECT, "88-1-" + (900 + NEXT.incrementAndGet()), "钥匙业主", "13811110000");
        UUID ring = UUID.fromString(received("入户门", 1, mandate(house)));
        Instant now = Instant.now();
        Loaned lent = new Loaned(
                1, new Receiver("路人", "", "", Ids.next()), null, KeyPurpose.REPAIR, "修", now.plusSeconds(600), "");
        assertThatThrownBy(() -> acting("butler", () -> {
                    lending.lend(new Move(World.PROJECT, Ids.next(), world.actor("butler"), now, now), ring, lent);
                    return null;
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("custody.key.breach.person");
    }

    @Test
    void a_mandate_is_followed_withdrawn_and_ends_with_the_key_going_home() {
        UUID house = world.household(World.PROJECT, "88-1-" + (900 + NEXT.incrementAndGet()), "钥匙业主", "13811110000");
        String ring = received("入户门", 2, mandate(house));
        Map<String, String> next = new HashMap<>(mandate(house));
        next.putAll(Map.of("id", Ids.next().toString(), "purposes", "CARE"));
        assertThat(as("desk").post(KEYS + "/" + ring + "/mandates", next).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(KEYS + "/" + ring).body()).contains("由新委托取代", "代为照看");
        assertThat(as("desk")
                        .post(KEYS + "/" + ring + "/mandates/end", Map.of("reason", "业主回来了"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lend("desk", ring, 1, Map.of("purpose", "CARE")).body()).contains("业主没有委托");
        assertThat(as("desk")
                        .post(
                                KEYS + "/" + ring + "/owner",
                                Map.of("name", "老钥", "reason", "委托结束", "drawing", Drawn.signature()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(ring)).isEqualTo("0/0 never");
        assertThat(as("desk").get(KEYS + "?show=gone&q=" + tag(ring)).body()).contains(tag(ring));
    }

    @Test
    void a_key_out_over_night_is_overdue_at_closing_time_until_the_supervisor_says_it_may() {
        UUID ring = UUID.fromString(received("消防泵房", 1, Map.of()));
        Instant morning =
                LocalDate.now(ZONE).minusDays(3).atTime(10, 0).atZone(ZONE).toInstant();
        UUID loan = lent(ring, morning, morning.plus(Duration.ofDays(2)));
        Instant closing = due(loan);
        assertThat(closing).isBefore(morning.plus(Duration.ofHours(15)));
        assertThatThrownBy(() -> approve("desk", ring, loan, closing.minusSeconds(600)))
                .hasMessageContaining("custody.key.rule.supervisor-only");
        approve("supervisor", ring, loan, closing.minusSeconds(600));
        assertThat(due(loan)).isEqualTo(closing.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> approve("supervisor", ring, loan, closing.minusSeconds(300)))
                .hasMessageContaining("custody.key.rule.night-approved");
    }

    @Test
    void an_overdue_key_is_told_to_desk_supervisor_and_manager_once_a_level() {
        UUID ring = UUID.fromString(received("弱电间", 1, Map.of()));
        Instant then = Instant.now().minus(Duration.ofDays(2));
        UUID loan = lent(ring, then, then.plus(Duration.ofMinutes(5)));
        for (int level = 0; level <= 3; level++) {
            int raised = level;
            acting("desk", () -> {
                alarms.reached(new DeadlineReached(
                        World.PROJECT, KeyDeadlines.LOAN, loan, "back", raised, then, Instant.now()));
                return null;
            });
        }
        assertThat(as("desk")
                        .get(KEYS + "?show=overdue&q=" + tag(ring.toString()))
                        .body())
                .contains("弱电间");
        assertThat(told("supervisor", ring)).containsExactly("custody.key.told.overdue");
        assertThat(told("manager", ring)).containsExactly("custody.key.told.overdue");
        assertThat(told("desk", ring)).contains("custody.key.told.overdue", "custody.key.told.soon");
    }

    @Test
    void the_levels_of_an_overdue_key_are_set_when_it_goes_out_and_end_when_it_is_back() {
        UUID ring = UUID.fromString(received("电梯机房", 1, Map.of()));
        Instant now = Instant.now();
        UUID loan = lent(ring, now.minus(Duration.ofMinutes(2)), now.plus(Duration.ofMinutes(3)));
        assertThat(levels(loan)).containsExactly(1, 2, 3);
        takeBack(ring.toString(), 1);
        assertThat(levels(loan)).isEmpty();
    }

    @Test
    void a_lost_key_is_written_off_by_a_leader_and_does_not_count_as_back() {
        String ring = received("水表房", 2, Map.of());
        lend("desk", ring, 1, Map.of());
        Map<String, String> form = Map.of("loan", openLoan(ring), "reason", "施工方丢失");
        assertThat(as("desk").post(KEYS + "/" + ring + "/losses", form).statusCode())
                .isEqualTo(403);
        assertThat(as("supervisor").post(KEYS + "/" + ring + "/losses", form).statusCode())
                .isEqualTo(303);
        assertThat(state(ring)).isEqualTo("1/0 back");
        assertThat(count("custody.key_loan where lost = 1 and key_id = ?", ring))
                .isEqualTo(1);
    }

    @Test
    void the_cabinet_shows_where_each_key_hangs_and_who_has_it() {
        String here = received("西门岗亭", 1, Map.of());
        String out = received("东门岗亭", 1, Map.of());
        lend("desk", out, 1, Map.of("name", "岗亭小周"));
        String board = as("desk").get(KEYS + "/board").body();
        assertThat(board).contains(tag(here), tag(out), "岗亭小周");
        assertThat(as("quality").get(KEYS + "/board").statusCode()).isEqualTo(200);
        assertThat(as("butler").status(KEYS + "/board")).isEqualTo(403);
    }

    @Test
    void the_register_of_the_month_has_each_loan_on_screen_as_paper_and_as_a_workbook() {
        String ring = received("登记表间", 1, Map.of());
        lend("desk", ring, 1, Map.of("name", "登记表赵工"));
        takeBack(ring, 1);
        assertThat(as("quality").get(KEYS + "/register").body()).contains(tag(ring), "登记表赵工");
        assertThat(new String(as("desk").bytes(KEYS + "/register/pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(as("desk").status(KEYS + "/register/xlsx")).isEqualTo(200);
        assertThat(as("desk").get(KEYS + "/register?month=2020-01").body()).contains("本月没有借用记录");
    }

    @Test
    void a_printed_tag_does_not_say_what_the_key_opens() {
        String ring = received("财务室门", 1, Map.of());
        assertThat(as("desk").get(KEYS + "/labels?key=" + ring).body())
                .contains(tag(ring))
                .doesNotContain("财务室");
    }

    @Test
    void a_key_is_found_by_its_tag() {
        String ring = received("会所仓库", 1, Map.of());
        assertThat(as("desk").get("/p/jinxiu/search?q=" + tag(ring)).body()).contains("会所仓库");
    }

    @Test
    void the_owners_number_is_masked_until_somebody_asks_and_that_is_kept() {
        UUID house = world.household(World.PROJECT, "88-1-" + (900 + NEXT.incrementAndGet()), "钥匙业主", "13811110000");
        String ring = received("入户门", 1, mandate(house));
        assertThat(as("desk").get(KEYS + "/" + ring).body())
                .contains("138****0000")
                .doesNotContain("13811110000");
        assertThat(as("desk").post(KEYS + "/" + ring + "/shown-phone", Map.of()).body())
                .contains("13811110000");
        assertThat(count("platform.audit_entry where action = 'opened-number' and subject_id = cast(? as text)", ring))
                .isEqualTo(1);
    }

    @Test
    void the_measure_counts_keys_back_in_time_of_those_out() {
        Instant then = Instant.parse("2024-05-06T02:00:00Z");
        Duration hour = Duration.ofHours(1);
        for (Instant back : List.of(then.plus(hour), then.plus(hour).plusSeconds(1))) {
            UUID ring = UUID.fromString(received("计量间", 1, Map.of()));
            UUID loan = lent(ring, then, then.plus(hour));
            acting("desk", () -> {
                UUID hook = jdbc.sql("select place_id from custody.step where thing_id = ? and seq = 1")
                        .param(ring)
                        .query(UUID.class)
                        .single();
                Move move = new Move(World.PROJECT, Ids.next(), world.actor("desk"), back, Instant.now());
                takingBack.takeBack(move, ring, loan, 1, hook, new Receiver("王师傅", "", "", null));
                return null;
            });
        }
        lent(UUID.fromString(received("计量间", 1, Map.of())), then, then.plus(hour));
        Period day = new Period(Period.Kind.DAY, LocalDate.ofInstant(then, ZONE), ZONE, Instant.now());
        assertThat(seeing(() -> keysBackInTime.count(World.PROJECT, day))).isEqualTo(new Count(1, 3));
        assertThat(seeing(() -> keysBackInTime.records(World.PROJECT, day, Side.MISSED, null))
                        .rows())
                .hasSize(2)
                .allMatch(line -> line.label().contains("计量间"));
    }

    private String received(String label, int pieces, Map<String, String> more) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(more);
        form.putAll(Map.of("id", id, "label", label, "pieces", String.valueOf(pieces), "hook", hook().toString()));
        assertThat(as("desk").post(KEYS, form).statusCode()).isEqualTo(303);
        return id;
    }

    private static Map<String, String> mandate(UUID house) {
        return Map.of(
                "houseId",
                house.toString(),
                "owner",
                "老钥",
                "ownerPhone",
                "13811110000",
                "purposes",
                "REPAIR",
                "users",
                "王师傅，海尔售后",
                "drawing",
                Drawn.signature());
    }

    private HttpResponse<String> lend(String who, String ring, int pieces, Map<String, String> more) {
        return as(who).post(KEYS + "/" + ring + "/loans", loan(ring, pieces, more));
    }

    private static Map<String, String> loan(String ring, int pieces, Map<String, String> more) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                id,
                "once",
                id,
                "pieces",
                String.valueOf(pieces),
                "name",
                "王师傅",
                "phone",
                "13900001111",
                "purpose",
                "REPAIR",
                "why",
                "检修2号水泵",
                "until",
                LocalDateTime.now(ZONE).plusMinutes(40).withNano(0).toString(),
                "drawing",
                Drawn.signature()));
        form.putAll(more);
        return form;
    }

    private HttpResponse<String> takeBack(String ring, int pieces) {
        String hook = seeing(() -> jdbc.sql("select place_id from custody.step where thing_id = ? and seq = 1")
                        .param(UUID.fromString(ring))
                        .query(UUID.class)
                        .single())
                .toString();
        return as("desk")
                .post(
                        KEYS + "/" + ring + "/returns",
                        Map.of(
                                "id",
                                Ids.next().toString(),
                                "loan",
                                openLoan(ring),
                                "pieces",
                                String.valueOf(pieces),
                                "hook",
                                hook,
                                "name",
                                "王师傅"));
    }

    private UUID lent(UUID ring, Instant at, Instant until) {
        UUID loan = Ids.next();
        UUID signature = seeing(() -> jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, gen_random_uuid(), repeat('0', 64), '签名.png', 'image/png', 100, ?, ?) returning id""")
                .params(Sql.values(World.PROJECT, world.id("desk"), at))
                .query(UUID.class)
                .single());
        acting("desk", () -> {
            lending.lend(
                    new Move(World.PROJECT, loan, world.actor("desk"), at, Instant.now()),
                    ring,
                    new Loaned(1, new Receiver("王师傅", "", "", signature), null, KeyPurpose.REPAIR, "检修", until, ""));
            return null;
        });
        return loan;
    }

    private void approve(String who, UUID ring, UUID loan, Instant at) {
        acting(who, () -> {
            approving.approve(World.PROJECT, Ids.next(), ring, loan, "明早继续施工", world.actor(who), at);
            return null;
        });
    }

    private Instant due(UUID loan) {
        return seeing(() -> jdbc.sql("select due_at from custody.key_loan where id = ?")
                .param(loan)
                .query((row, n) -> Sql.instant(row, "due_at"))
                .single());
    }

    private List<Integer> levels(UUID loan) {
        return seeing(() -> jdbc.sql("""
                select a.level from platform.deadline d
                join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                where d.subject_id = ? and d.ended_at is null order by a.level""").param(loan).query(Integer.class).list());
    }

    private List<String> told(String who, UUID ring) {
        return seeing(
                () -> jdbc.sql("select message_key from platform.notification where recipient_id = ? and href = ?")
                        .params(world.id(who), "keys/" + ring)
                        .query(String.class)
                        .list());
    }

    private String openLoan(String ring) {
        return seeing(() -> jdbc.sql("select id from custody.key_loan where key_id = ? and back_at is null")
                        .param(UUID.fromString(ring))
                        .query(UUID.class)
                        .single())
                .toString();
    }

    private String tag(String ring) {
        return seeing(() -> jdbc.sql("select tag from custody.thing where id = ?")
                .param(UUID.fromString(ring))
                .query(String.class)
                .single());
    }

    private String state(String ring) {
        return seeing(() ->
                jdbc.sql("""
                select t.inside || '/' || t.abroad || ' ' || coalesce((
                    select case when l.back_at is null then 'out' else 'back' end from custody.key_loan l
                    where l.key_id = t.id order by l.lent_at desc limit 1), 'never')
                from custody.thing t where t.id = ?""").param(UUID.fromString(ring)).query(String.class).single());
    }

    private int count(String from, String ring) {
        return seeing(() -> jdbc.sql("select count(*) from " + from)
                .param(UUID.fromString(ring))
                .query(Integer.class)
                .single());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private UUID hook() {
        return seeing(() -> {
            UUID cabinet = Ids.next();
            UUID hook = Ids.next();
            String code = "KT" + NEXT.incrementAndGet();
            places.insert(
                    World.PROJECT,
                    List.of(
                            new Place(cabinet, null, Place.Kind.CABINET, code, "试验柜", 0, 0, null),
                            new Place(hook, cabinet, Place.Kind.HOOK, code + "-1", "", 1, 0, null)));
            return hook;
        });
    }
}
