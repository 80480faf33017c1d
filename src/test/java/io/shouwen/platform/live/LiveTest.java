package io.shouwen.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Test
    void events_pass_a_proxy_unbuffered() throws Exception {
        HttpURLConnection line = line(as("desk"));
        assertThat(line.getHeaderField("X-Accel-Buffering")).isEqualTo("no");
        line.disconnect();
    }

    @Test
    void who_signed_out_hears_nothing_more() throws Exception {
        Client person = somebody("listens-then-leaves");
        BufferedReader heard = reading(line(person));
        assertThat(heard.readLine()).contains("hello");

        person.post("/logout", Map.of());

        assertThat(toTheEnd(heard)).isTrue();
    }

    @Test
    void who_lost_the_last_role_in_the_project_hears_nothing_more() throws Exception {
        Client person = somebody("listens-then-goes");
        BufferedReader heard = reading(line(person));
        assertThat(heard.readLine()).contains("hello");

        seeing(() -> {
            accounts.revoke(id("listens-then-goes"), World.PROJECT, Instant.now());
            return true;
        });

        assertThat(toTheEnd(heard)).isTrue();
    }

    private UUID id(String username) {
        return jdbc.sql("select id from platform.account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    private Client somebody(String username) {
        seeing(() -> {
            UUID id = accounts.open(username, "听一听", DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, World.PROJECT, Role.QUALITY, Instant.now());
            return id;
        });
        return Client.signedOn(port, username);
    }

    private HttpURLConnection line(Client person) throws Exception {
        HttpURLConnection line =
                (HttpURLConnection) person.uri("/p/jinxiu/live").toURL().openConnection();
        line.setRequestProperty("Cookie", person.cookies());
        line.setReadTimeout(30_000);
        assertThat(line.getResponseCode()).isEqualTo(200);
        return line;
    }

    private static BufferedReader reading(HttpURLConnection line) throws Exception {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Whether the server ends the line; heartbeats would go on for ever. */
    private static boolean toTheEnd(BufferedReader heard) throws Exception {
        for (int lines = 0; lines < 60; lines++) {
            if (heard.readLine() == null) {
                return true;
            }
        }
        return false;
    }
}
