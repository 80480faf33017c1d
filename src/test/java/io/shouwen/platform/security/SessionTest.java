package io.shouwen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SessionTest extends ShouwenTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-11-30T00:00:00Z");

    @Autowired
    Accounts accounts;

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
                    // Its sentence for the next page is the session's first attribute of that name.
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
    void a_session_ends_however_much_it_is_used() {
        Map<String, org.springframework.session.Session> kept = new ConcurrentHashMap<>();
        MapSession begun = new MapSession();
        begun.setCreationTime(SIGNED_IN);
        kept.put(begun.getId(), begun);
        Duration longest = SessionConfiguration.LONGEST;
        Instant justBefore = SIGNED_IN.plus(longest).minusMillis(1);
        assertThat(at(justBefore, kept).findById(begun.getId())).isNotNull();
        assertThat(at(SIGNED_IN.plus(longest), kept).findById(begun.getId())).isNull();
        assertThat(kept).isEmpty();
    }

    private static Sessions<MapSession> at(Instant now, Map<String, org.springframework.session.Session> kept) {
        kept.values().forEach(session -> session.setLastAccessedTime(now));
        kept.values().forEach(session -> session.setMaxInactiveInterval(Duration.ofSeconds(-1)));
        return new Sessions<>(
                new MapSessionRepository(kept), SessionConfiguration.LONGEST, Clock.fixed(now, ZoneOffset.UTC));
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
