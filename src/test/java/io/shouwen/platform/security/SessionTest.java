package io.shouwen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Test
    void many_first_posts_of_one_session_at_once_all_succeed() throws Exception {
        Client desk = nobody();
        desk.signIn("desk", DemoData.PASSWORD);
        desk.get("/password");
        int posts = 24;
        List<Future<Integer>> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < posts; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return desk.post("/p/jinxiu/contact-preference", Map.of()).statusCode();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
    }

    @Test
    void changing_the_password_ends_the_other_sessions_and_not_this_one() {
        open("changer");
        Client here = signedOn("changer", DemoData.PASSWORD);
        Client elsewhere = signedOn("changer", DemoData.PASSWORD);
        String stolen = here.cookies();
        here.get("/password");
        String chosen = "another of my own";
        assertThat(here.post("/password", Map.of("old", DemoData.PASSWORD, "chosen", chosen, "again", chosen))
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.get("/p/jinxiu/notifications").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/p/jinxiu/notifications").statusCode()).isEqualTo(302);
        assertThat(with(stolen)).isEqualTo(302);
    }

    @Test
    void a_reset_password_ends_every_session() {
        UUID id = open("forgetful");
        Client thief = signedOn("forgetful", DemoData.PASSWORD);
        accounts.resetPassword(id, "a-first-one");
        assertThat(thief.get("/p/jinxiu/notifications").statusCode()).isEqualTo(302);
    }

    @Test
    void parallel_requests_of_one_session_lose_nothing_of_each_other() throws Exception {
        StoredSession begun = sessions.createSession();
        sessions.save(begun);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                String own = "own " + i;
                requests.add(threads.submit(() -> {
                    StoredSession read = Objects.requireNonNull(sessions.findById(begun.getId()));
                    read.setAttribute(own, "kept");
                    read.setAttribute("shared", own);
                    read.removeAttribute("missing");
                    start.await();
                    sessions.save(read);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> request : requests) {
                request.get();
            }
        }
        assertThat(Objects.requireNonNull(sessions.findById(begun.getId())).getAttributeNames())
                .hasSize(25)
                .contains("own 0", "own 23", "shared");
    }

    @Test
    void a_session_ended_elsewhere_is_not_written_again() {
        StoredSession begun = sessions.createSession();
        sessions.save(begun);
        StoredSession read = Objects.requireNonNull(sessions.findById(begun.getId()));
        sessions.deleteById(begun.getId());
        read.setAttribute("late", "text");
        sessions.save(read);
        assertThat(sessions.findById(begun.getId())).isNull();
    }

    @Test
    void a_session_under_a_new_id_is_no_longer_found_under_the_old_one() {
        StoredSession begun = sessions.createSession();
        sessions.save(begun);
        StoredSession read = Objects.requireNonNull(sessions.findById(begun.getId()));
        read.setAttribute("text", "kept");
        String changed = read.changeSessionId();
        sessions.save(read);
        assertThat(sessions.findById(begun.getId())).isNull();
        StoredSession found = sessions.findById(changed);
        assertThat(found).isNotNull();
        assertThat((String) found.getAttribute("text")).isEqualTo("kept");
    }

    @Test
    void an_ended_session_is_not_found_and_the_next_sign_in_removes_it() {
        StoredSession begun = sessions.createSession();
        sessions.save(begun);
        asOwner("update platform.session set ends_at = now() - interval '1 second' where id = '" + begun.getId() + "'");
        assertThat(sessions.findById(begun.getId())).isNull();
        sessions.save(sessions.createSession());
        assertThat(jdbc.sql("select count(*) from platform.session where id = ?")
                        .param(begun.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_closed_account_a_new_name_and_a_withdrawn_role_count_at_the_next_request() {
        UUID id = open("closedone");
        Client leaver = signedOn("closedone", DemoData.PASSWORD);
        accounts.rename(id, "改名人");
        assertThat(leaver.get("/p/jinxiu/notifications").body()).contains("改名人");
        accounts.revoke(id, DemoData.PROJECT, Role.DESK, Instant.now());
        assertThat(leaver.get("/p/jinxiu/notifications").statusCode()).isEqualTo(404);
        accounts.grant(id, DemoData.PROJECT, Role.DESK, Instant.now());
        assertThat(leaver.get("/p/jinxiu/notifications").statusCode()).isEqualTo(200);
        asOwner("update platform.account set closed_at = now() where id = '" + id + "'");
        assertThat(leaver.get("/p/jinxiu/notifications").statusCode()).isEqualTo(302);
    }

    private UUID open(String username) {
        UUID id = accounts.open(username, "某人", DemoData.PASSWORD, true, Instant.now());
        accounts.grant(id, DemoData.PROJECT, Role.DESK, Instant.now());
        return id;
    }

    private Client signedOn(String username, String password) {
        Client client = nobody();
        client.signIn(username, password);
        assertThat(client.get("/p/jinxiu/notifications").statusCode()).isEqualTo(200);
        return client;
    }

    private int with(String cookies) {
        return nobody().send(java.net.http.HttpRequest.newBuilder(nobody().uri("/p/jinxiu/notifications"))
                        .header("Cookie", cookies))
                .statusCode();
    }
}
