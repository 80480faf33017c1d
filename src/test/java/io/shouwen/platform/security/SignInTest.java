package io.shouwen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Test
    void the_right_password_opens_the_house_and_a_wrong_one_does_not() {
        assertThat(location(nobody().signIn("desk", DemoData.PASSWORD))).doesNotContain("login");
        assertThat(location(nobody().signIn("manager", "wrong"))).contains("/login?wrong");
    }

    @Test
    void five_wrong_passwords_lock_the_name_even_for_the_right_one() {
        accounts.open("unlucky", "倒霉", DemoData.PASSWORD, true, Instant.now());
        Client somebody = nobody();
        for (int i = 0; i < SigningIn.WRONG_BY_NAME; i++) {
            assertThat(location(somebody.signIn("unlucky", "guess" + i))).contains("wrong");
        }
        assertThat(location(somebody.signIn("unlucky", DemoData.PASSWORD))).contains("locked");
    }

    @Test
    void sign_ins_good_wrong_and_locked_out_are_in_the_audit_chain() {
        UUID id = accounts.open("onrecord", "留痕", DemoData.PASSWORD, true, Instant.now());
        nobody().signIn("onrecord", DemoData.PASSWORD);
        Client guesser = nobody();
        for (int i = 0; i < SigningIn.WRONG_BY_NAME; i++) {
            guesser.signIn("onrecord", "guess" + i);
        }
        guesser.signIn("onrecord", DemoData.PASSWORD);
        assertThat(in(
                        Ids.GROUP,
                        () -> jdbc.sql("select action from platform.audit_entry where subject_id = ? order by seq")
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
                accounts.open("newcomer", "新人", "first-password", false, Instant.now()), DemoData.PROJECT, Role.DESK);
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
        return jdbc.sql(
                        "select string_agg(session_id || last_access_time || xmin::text, ',' order by session_id) from platform.session")
                .query(String.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
