package io.shouwen.custody.pickup;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.pickup.PickupWorld.Home;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.world.Client;
import io.shouwen.world.Outside;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PickupTest extends ShouwenTest {

    private static final String PICKUPS = "/p/jinxiu/pickups";

    @Autowired
    PickupWorld pickups;

    @Autowired
    RemindOfParcel remind;

    @Test
    void the_addressee_gets_the_code_and_the_desk_finds_all_parcels_of_the_household_with_it() {
        Home home = pickups.home(World.PROJECT, "取件王");
        UUID first = pickups.parcel(World.PROJECT, home);
        UUID second = pickups.parcel(World.PROJECT, home);
        String code = sent(home.phone(), 2);
        assertThat(code).isEqualTo(pickups.code(home));
        String page = as("desk").get(PICKUPS + "?q=" + code).body();
        assertThat(page).contains(pickups.tag(first), pickups.tag(second), "已核对取件码");
        assertThat(page).doesNotContain(home.phone());
    }

    @Test
    void a_household_that_reads_english_is_written_to_in_english() {
        Home home = pickups.home(World.PROJECT, "取件英");
        assertThat(as("desk")
                        .post(
                                "/p/jinxiu/consents/" + home.consent() + "/language",
                                Map.of("house", home.house().toString(), "language", "en"))
                        .statusCode())
                .isEqualTo(303);
        pickups.parcel(World.PROJECT, home);
        assertThat(seeing(() -> jdbc.sql("select language from platform.message where address = ?")
                        .param(home.phone())
                        .query(String.class)
                        .list()))
                .containsOnly("en");
    }

    @Test
    void a_hand_out_is_signed_and_the_code_is_used_up_with_the_last_parcel() {
        Home home = pickups.home(World.PROJECT, "取件李");
        UUID first = pickups.parcel(World.PROJECT, home);
        UUID second = pickups.parcel(World.PROJECT, home);
        String code = pickups.code(home);
        assertThat(handOut("desk", pickups.form(home, first, code))).isEqualTo(303);
        assertThat(open(home)).isEqualTo(1);
        assertThat(handOut("desk", pickups.form(home, second, code))).isEqualTo(303);
        assertThat(open(home)).isZero();
        assertThat(seeing(() -> jdbc.sql("""
                        select s.person || ' ' || o.collector || ' ' || o.proof || ' ' || (s.signature_id is not null)
                        from custody.step s join custody.hand_out_parcel d on d.step_id = s.id
                        join custody.hand_out o on o.id = d.hand_out_id where s.thing_id = ?""").param(second).query(String.class).single()))
                .isEqualTo("取件李 MEMBER CODE true");
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.deadline
                        where subject_type = 'parcel' and subject_id = any (?) and ended_at is null""")
                        .param(new UUID[] {first, second})
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void the_second_desk_with_the_same_code_is_told_who_handed_out() {
        Home home = pickups.home(World.PROJECT, "取件张");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String code = pickups.code(home);
        assertThat(handOut("desk", pickups.form(home, parcel, code))).isEqualTo(303);
        String name = world.actor("desk").name();
        HttpResponse<String> late = as("supervisor").post(PICKUPS, pickups.form(home, parcel, code));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(pickups.tag(parcel)).contains(name);
        assertThat(as("supervisor").get(PICKUPS + "?q=" + code).body()).contains("该取件码已用完", name);
        assertThat(handOuts(parcel)).isEqualTo(1);
    }

    @Test
    void two_desks_at_the_same_moment_hand_a_parcel_out_once() {
        Home home = pickups.home(World.PROJECT, "取件赵");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String code = pickups.code(home);
        List<CompletableFuture<Integer>> both = List.of("desk", "supervisor").stream()
                .map(who -> CompletableFuture.supplyAsync(() -> handOut(who, pickups.form(home, parcel, code))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 409);
        assertThat(handOuts(parcel)).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_again_changes_nothing() {
        Home home = pickups.home(World.PROJECT, "取件钱");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Map<String, String> form = pickups.form(home, parcel, home.code());
        assertThat(handOut("desk", form)).isEqualTo(303);
        assertThat(handOut("desk", form)).isEqualTo(303);
        assertThat(handOuts(parcel)).isEqualTo(1);
    }

    @Test
    void a_server_that_dies_in_the_middle_has_handed_out_nothing_and_the_form_sent_again_does() throws Exception {
        Home home = pickups.home(World.PROJECT, "取件周");
        UUID first = pickups.parcel(World.PROJECT, home);
        UUID second = pickups.parcel(World.PROJECT, home);
        UUID last = first.toString().compareTo(second.toString()) < 0 ? second : first;
        Map<String, String> form = pickups.form(home, first, pickups.code(home));
        String both = form.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                        .collect(java.util.stream.Collectors.joining("&"))
                + "&parcel=" + second;
        try (Connection other = databaseOfAll().connect();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table custody.hand_out_parcel in access exclusive mode");
            CompletableFuture<Integer> sent =
                    CompletableFuture.supplyAsync(() -> post("desk", both).statusCode());
            String waiting =
                    " from pg_stat_activity where wait_event_type = 'Lock' and query like '%custody.hand_out_parcel%'";
            until(() -> owner("select count(*)" + waiting) > 0);
            asOwner("select pg_terminate_backend(pid)" + waiting);
            assertThat(sent.join()).isGreaterThanOrEqualTo(500);
            other.rollback();
        }
        assertThat(handOuts(first) + handOuts(last)).isZero();
        assertThat(open(home)).isEqualTo(1);
        assertThat(post("desk", both).statusCode()).isEqualTo(303);
        assertThat(handOuts(first)).isEqualTo(1);
        assertThat(handOuts(second)).isEqualTo(1);
        assertThat(seeing(
                        () -> jdbc.sql("select count(distinct signature_id) from custody.step where thing_id in (?, ?)")
                                .params(first, second)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void somebody_of_another_house_is_refused_and_only_a_supervisor_makes_an_exception_with_a_reason() {
        Home home = pickups.home(World.PROJECT, "取件吴");
        Home other = pickups.home(World.PROJECT, "取件郑");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Map<String, String> form = pickups.form(home, parcel, pickups.code(home));
        form.put("who", other.resident().toString());
        assertThat(handOut("desk", form)).isEqualTo(409);
        form = pickups.form(other, parcel, "x");
        assertThat(as("desk").post(PICKUPS, form).body()).contains("不是这一户的快递");
        form = pickups.form(home, parcel, home.code());
        form.putAll(Map.of("who", "stranger", "name", "取件郑", "relation", "邻居", "phone", "13800001234"));
        HttpResponse<String> unreasoned = as("supervisor").post(PICKUPS, form);
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("reason-error");
        form.put("reason", "业主来电授权");
        assertThat(handOut("desk", form)).isEqualTo(409);
        form.put("once", UUID.randomUUID().toString());
        assertThat(handOut("supervisor", form)).isEqualTo(303);
        assertThat(as("manager").get("/p/jinxiu/mail-register/" + parcel).body())
                .contains("例外交付", "业主来电授权");
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where action = 'parcels-handed-out-by-exception' and subject_id = ?""")
                        .param(home.house().toString())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void the_signature_is_for_those_who_see_the_register() {
        Home home = pickups.home(World.PROJECT, "签名孙");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        handOut("desk", pickups.form(home, parcel, pickups.code(home)));
        UUID file = seeing(
                () -> jdbc.sql("select signature_id from custody.step where thing_id = ? and movement = 'HAND_OUT'")
                        .param(parcel)
                        .query(UUID.class)
                        .single());
        assertThat(as("quality").status("/p/jinxiu/files/" + file)).isEqualTo(200);
        assertThat(as("repair").status("/p/jinxiu/files/" + file)).isEqualTo(404);
    }

    @Test
    void a_delegate_is_named_with_relation_and_phone_and_what_was_typed_is_kept() {
        Home home = pickups.home(World.PROJECT, "取件王二");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Map<String, String> form = pickups.form(home, parcel, pickups.code(home));
        form.putAll(Map.of("who", "delegate", "name", "陈阿姨", "relation", "", "phone", "13800001234"));
        HttpResponse<String> refused = as("desk").post(PICKUPS, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("relation-error", "陈阿姨", "13800001234");
        form.put("relation", "保姆");
        assertThat(handOut("desk", form)).isEqualTo(303);
    }

    @Test
    void without_a_signature_nothing_is_handed_out() {
        Home home = pickups.home(World.PROJECT, "取件冯");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Map<String, String> form = pickups.form(home, parcel, pickups.code(home));
        form.put("drawing", "");
        assertThat(handOut("desk", form)).isEqualTo(422);
        assertThat(handOuts(parcel)).isZero();
    }

    @Test
    void a_new_code_leaves_the_earlier_one_valid_unless_that_is_lost() {
        Home home = pickups.home(World.PROJECT, "取件陈");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String first = pickups.code(home);
        String codes = "/p/jinxiu/houses/" + home.house() + "/pickup-codes";
        assertThat(as("desk")
                        .post(codes, Map.of("once", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(303);
        String second = pickups.code(home);
        assertThat(second).isNotEqualTo(first);
        for (String valid : List.of(first, second)) {
            assertThat(as("desk").get(PICKUPS + "?q=" + valid).body()).contains(pickups.tag(parcel));
        }
        as("desk").post(codes, Map.of("once", UUID.randomUUID().toString(), "lost", "on"));
        assertThat(as("desk").get(PICKUPS + "?q=" + second).body()).doesNotContain(pickups.tag(parcel));
        assertThat(handOut("desk", pickups.form(home, parcel, second))).isEqualTo(409);
        assertThat(handOut("desk", pickups.form(home, parcel, pickups.code(home))))
                .isEqualTo(303);
    }

    @Test
    void codes_cannot_be_tried_out() {
        String guesser = world.colleague("猜码员", io.shouwen.platform.security.Role.DESK);
        Home home = pickups.home(World.PROJECT, "取件褚");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Client desk = as(guesser);
        int wrong = 0;
        for (int i = 0; wrong <= CodeTries.WRONG; i++) {
            String guess = Integer.toString(970_000 + 17 * i);
            boolean free = seeing(() -> jdbc.sql("select count(*) from custody.pickup_code where code = ?")
                            .param(guess)
                            .query(Integer.class)
                            .single()
                    == 0);
            if (free) {
                desk.get(PICKUPS + "?q=" + guess);
                wrong++;
            }
        }
        String page = desk.get(PICKUPS + "?q=" + pickups.code(home)).body();
        assertThat(page).contains("输错次数过多").doesNotContain(pickups.tag(parcel));
        assertThat(desk.get(PICKUPS + "?q=" + home.code()).body()).contains(pickups.tag(parcel));
    }

    @Test
    void a_household_is_found_by_whatever_somebody_knows() {
        Home home = pickups.home(World.PROJECT, "寻件人甲");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String tag = pickups.tag(parcel);
        for (String known : List.of(
                tag,
                tag.toLowerCase(java.util.Locale.ROOT),
                tag.substring(8),
                home.phone(),
                home.name(),
                home.code())) {
            assertThat(as("desk").get(PICKUPS + "?q=" + known).body()).as(known).contains(tag);
        }
    }

    @Test
    void a_household_is_reminded_once_a_day_and_staff_are_told_of_the_limit() {
        Home home = pickups.home(World.PROJECT, "取件卫");
        UUID first = pickups.parcel(World.PROJECT, home, Instant.now().minus(Duration.ofDays(9)));
        UUID second = pickups.parcel(World.PROJECT, home, Instant.now().minus(Duration.ofDays(1)));
        for (UUID parcel : List.of(first, second, first)) {
            reached(parcel, PickupDeadlines.REMIND, 0);
        }
        assertThat(told(first)).containsExactly("ARRIVED", "REMINDER");
        assertThat(told(second)).containsExactly("ARRIVED", "REMINDER");
        until(() -> Outside.posted(home.phone()).stream()
                        .filter(post -> post.body().contains("2 件"))
                        .count()
                == 1);
        reached(first, PickupDeadlines.LIMIT, 1);
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.notification where recipient_id = ? and message_key = 'custody.pickup.told.late'""")
                        .param(world.id("supervisor"))
                        .query(Integer.class)
                        .single()))
                .isPositive();
        assertThat(as("desk")
                        .get("/p/jinxiu/mail-register?show=overdue&q=" + pickups.tag(first))
                        .body())
                .contains("超期未领");
        assertThat(as("desk")
                        .get("/p/jinxiu/mail-register?show=overdue&q=" + pickups.tag(second))
                        .body())
                .doesNotContain("超期未领");
    }

    @Test
    void what_left_is_not_reminded_of() {
        Home home = pickups.home(World.PROJECT, "取件蒋");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        handOut("desk", pickups.form(home, parcel, pickups.code(home)));
        reached(parcel, PickupDeadlines.REMIND, 0);
        assertThat(told(parcel)).containsExactly("ARRIVED");
    }

    @Test
    void after_the_limit_a_parcel_goes_back_to_the_courier_and_before_only_if_unwanted() {
        Home home = pickups.home(World.PROJECT, "退件沈");
        UUID late = pickups.parcel(World.PROJECT, home, Instant.now().minus(Duration.ofDays(9)));
        UUID fresh = pickups.parcel(World.PROJECT, home);
        assertThat(giveBack(fresh, Map.of("why", "无人领取", "courier", "顺丰小李"))).isEqualTo(409);
        assertThat(giveBack(fresh, Map.of("why", "", "courier", "顺丰小李"))).isEqualTo(422);
        assertThat(giveBack(late, Map.of("why", "超期未领", "courier", "顺丰小李"))).isEqualTo(303);
        assertThat(open(home)).isEqualTo(1);
        assertThat(giveBack(fresh, Map.of("why", "收件人拒收", "courier", "顺丰小李", "unwanted", "on")))
                .isEqualTo(303);
        assertThat(open(home)).isZero();
        // Its reminders have long been due: one may be sent at any moment.
        assertThat(told(late))
                .filteredOn(purpose -> !purpose.equals("REMINDER"))
                .containsExactly("ARRIVED", "RETURNED");
        assertThat(as("desk").get("/p/jinxiu/mail-register/" + late).body()).contains("已退回快递公司", "超期未领");
        assertThat(giveBack(late, Map.of("why", "超期未领", "courier", "顺丰小李"))).isEqualTo(409);
    }

    @Test
    void limits_are_set_once_and_a_conflict_is_said() {
        String terms = "/p/jinxiu/pickup-terms";
        String page = as("manager").get(terms).body();
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        Map<String, String> form = Map.of("remind", "1, 3", "limit", "7", "grace", "2", "version", version.group(1));
        assertThat(as("manager").post(terms, form).statusCode()).isEqualTo(303);
        assertThat(as("manager").post(terms, form).statusCode()).isEqualTo(422);
        assertThat(as("manager")
                        .post(terms, Map.of("remind", "9", "limit", "7", "grace", "2", "version", "1"))
                        .body())
                .contains("remind-error");
    }

    private int giveBack(UUID parcel, Map<String, String> form) {
        return as("desk")
                .post("/p/jinxiu/mail-register/" + parcel + "/return", form)
                .statusCode();
    }

    private void reached(UUID parcel, String purpose, int level) {
        seeing(() -> {
            Instant now = Instant.now();
            remind.reached(
                    new DeadlineReached(World.PROJECT, PickupDeadlines.PARCEL, parcel, purpose, level, now, now));
            return true;
        });
    }

    private List<String> told(UUID parcel) {
        return seeing(() -> jdbc.sql("select kind from custody.pickup_message where parcel_id = ? order by at, id")
                .param(parcel)
                .query(String.class)
                .list());
    }

    /** The code in the messages to a number; there are this many. */
    private static String sent(String phone, int messages) {
        until(() -> Outside.posted(phone).size() >= messages);
        Matcher code = Pattern.compile("取件码 (\\d{6})")
                .matcher(Outside.posted(phone).getLast().body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private int handOut(String who, Map<String, String> form) {
        return as(who).post(PICKUPS, form).statusCode();
    }

    private HttpResponse<String> post(String who, String body) {
        return as(who).post(
                        PICKUPS,
                        "application/x-www-form-urlencoded",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private int handOuts(UUID parcel) {
        return seeing(() -> jdbc.sql("select count(*) from custody.step where thing_id = ? and movement = 'HAND_OUT'")
                .param(parcel)
                .query(Integer.class)
                .single());
    }

    private int open(Home home) {
        return seeing(
                () -> jdbc.sql("select count(*) from custody.pickup_code where house_id = ? and closed_at is null")
                        .param(home.house())
                        .query(Integer.class)
                        .single());
    }

    private static long owner(String sql) {
        try (Connection connection = databaseOfAll().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
