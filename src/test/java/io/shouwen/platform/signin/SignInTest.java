package io.shouwen.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.throttle.Admission;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordTries tries;

    @Test
    void the_right_password_opens_the_house_and_a_wrong_one_does_not() {
        assertThat(location(nobody().signIn("desk", DemoData.PASSWORD))).doesNotContain("login");
        assertThat(location(nobody().signIn("manager", "wrong"))).contains("/login?wrong");
    }

    @Test
    void after_five_wrong_passwords_the_next_waits_even_the_right_one_but_not_elsewhere() {
        accounts.open("unlucky", "倒霉", DemoData.PASSWORD, true, Instant.now());
        Client somebody = nobody();
        for (int i = 0; i < PasswordTries.AT_ONCE; i++) {
            assertThat(location(somebody.signIn("unlucky", "guess" + i))).contains("wrong");
        }
        String waits = location(somebody.signIn("unlucky", DemoData.PASSWORD));
        assertThat(waits).contains("locked=1");
        assertThat(somebody.get(waits).body()).contains("请过 1 分钟再试");
        assertThat(location(nobody().from("198.51.100.7").signIn("unlucky", DemoData.PASSWORD)))
                .doesNotContain("login");
    }

    @Test
    void where_somebody_has_signed_in_before_guesses_of_others_do_not_hold_them_up() {
        accounts.open("regular", "老员工", DemoData.PASSWORD, true, Instant.now());
        Client desk = nobody();
        desk.signIn("regular", DemoData.PASSWORD);
        Client neighbour = nobody();
        for (int i = 0; i <= PasswordTries.AT_ONCE; i++) {
            neighbour.signIn("regular", "guess" + i);
        }
        assertThat(location(neighbour.signIn("regular", DemoData.PASSWORD))).contains("locked");
        assertThat(location(desk.signIn("regular", DemoData.PASSWORD))).doesNotContain("login");
    }

    @Test
    void of_sixteen_guesses_at_once_no_more_than_five_are_looked_at() throws Exception {
        accounts.open("target", "目标", DemoData.PASSWORD, true, Instant.now());
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                String guess = "guess" + i;
                answers.add(threads.submit(() -> location(nobody().signIn("target", guess))));
            }
        }
        int lookedAt = 0;
        for (Future<String> answer : answers) {
            lookedAt += answer.get().contains("wrong") ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(PasswordTries.AT_ONCE);
    }

    @Test
    void whoever_found_a_session_open_guesses_no_faster_at_the_password_page() {
        accounts.grant(
                accounts.open("leftopen", "没锁屏", DemoData.PASSWORD, true, Instant.now()),
                DemoData.PROJECT,
                Role.DESK,
                Instant.now());
        Client found = nobody();
        found.signIn("leftopen", DemoData.PASSWORD);
        found.get("/password");
        var fields = new java.util.HashMap<>(
                java.util.Map.of("old", "guess", "chosen", "mine from now on", "again", "mine from now on"));
        for (int i = 0; i < PasswordTries.AT_ONCE; i++) {
            assertThat(found.post("/password", fields).body()).contains("原密码不对");
        }
        fields.put("old", DemoData.PASSWORD);
        assertThat(found.post("/password", fields).body()).contains("请过几分钟再试");
    }

    @Test
    void neither_a_colleague_nor_an_office_can_be_locked_out() {
        for (int i = 0; i <= PasswordTries.A_DAY; i++) {
            tries.begin("wanted", new SignInOrigin("198.51.100." + i, null));
            tries.begin("name" + i, new SignInOrigin("office", null));
        }
        assertThat(tries.begin("wanted", new SignInOrigin("home", null)))
                .isEqualTo(new Admission(true, 0, Duration.ZERO));
        assertThat(tries.begin("colleague", new SignInOrigin("office", null)))
                .isEqualTo(new Admission(true, 0, Duration.ZERO));
        assertThat(tries.begin("colleague", new SignInOrigin("home", null)).left())
                .isEqualTo(PasswordTries.AT_ONCE - 1);
    }

    @Test
    void tries_come_ever_slower() {
        Instant[] now = {Instant.EPOCH};
        LocalBucketBuilder building = Bucket.builder();
        for (Bandwidth limit : PasswordTries.SLOWER) {
            building.addLimit(limit);
        }
        Bucket bucket = building.withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return now[0].toEpochMilli() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            Duration wait = Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            waits.add(wait.toMinutes());
            now[0] = now[0].plus(wait);
            assertThat(bucket.tryConsume(1)).isTrue();
        }
        assertThat(waits.subList(0, 5)).containsOnly(0L);
        assertThat(waits.subList(6, 20)).containsOnly(1L);
        assertThat(waits.subList(30, 60)).containsOnly(6L);
        assertThat(waits.subList(100, 130)).containsOnly(24L);
    }

    @Test
    void sign_ins_good_wrong_and_locked_out_are_in_the_audit_chain() {
        UUID id = accounts.open("onrecord", "留痕", DemoData.PASSWORD, true, Instant.now());
        nobody().signIn("onrecord", DemoData.PASSWORD);
        Client guesser = nobody();
        for (int i = 0; i < PasswordTries.AT_ONCE; i++) {
            guesser.signIn("onrecord", "guess" + i);
        }
        guesser.signIn("onrecord", DemoData.PASSWORD);
        assertThat(in(
                        Ids.GROUP,
                        () -> jdbc.sql("select action from platform.audit_entry where subject_id = ? order by id")
                                .param(id.toString())
                                .query(String.class)
                                .list()))
                .containsExactly(
                        "signed-in",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "locked-out");
    }

    @Test
    void a_first_password_must_be_changed_before_anything_else() {
        accounts.grant(
                accounts.open("newcomer", "新人", "first-password", false, Instant.now()),
                DemoData.PROJECT,
                Role.DESK,
                Instant.now());
        Client newcomer = nobody();
        newcomer.signIn("newcomer", "first-password");
        assertThat(location(newcomer.get("/"))).isEqualTo("/password");
        newcomer.get("/password");
        var fields =
                new java.util.HashMap<>(java.util.Map.of("old", "first-password", "chosen", "short", "again", "short"));
        assertThat(newcomer.post("/password", fields).statusCode()).isEqualTo(422);
        fields.put("chosen", "my own password");
        fields.put("again", "my own password");
        assertThat(newcomer.post("/password", fields).statusCode()).isEqualTo(303);
        assertThat(location(newcomer.get("/"))).isEqualTo("/p/jinxiu");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Client somebody = nobody();
        somebody.get("/login");
        assertThat(somebody.post("/login", java.util.Map.of("username", "desk", "password", "x", "_csrf", "forged"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_projects_address_answers_like_one_that_does_not_exist() {
        assertThat(as("desk").get("/p/yunting/notifications").statusCode()).isEqualTo(404);
        assertThat(as("desk").get("/p/nowhere/notifications").statusCode()).isEqualTo(404);
        assertThat(as("desk").get("/p/jinxiu/notifications").statusCode()).isEqualTo(200);
    }

    @Test
    void reading_pages_writes_no_session() {
        Client desk = as("desk");
        desk.get("/p/jinxiu/notifications");
        String before = sessions();
        for (int i = 0; i < 5; i++) {
            desk.get("/p/jinxiu/notifications");
        }
        assertThat(sessions()).isEqualTo(before);
    }

    private String sessions() {
        return jdbc.sql("select string_agg(id || used_at || xmin::text, ',' order by id) from platform.session")
                .query(String.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
