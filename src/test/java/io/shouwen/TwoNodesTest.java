package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bandwidth;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import io.shouwen.world.Client;
import io.shouwen.world.Patience;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two nodes on one database: who signs on at one is known at the other, what happens at one is heard at the other, what is sent to one
 * is kept for both.
 */
class TwoNodesTest extends ShouwenTest {

    private static final Path ELSEWHERE = Path.of("target/test-data/files-of-the-second-node");

    private static ConfigurableApplicationContext second;

    @Autowired
    FileStore files;

    @Autowired
    Live live;

    @Autowired
    Throttles throttles;

    @Test
    void a_session_and_a_live_event_reach_the_other_node() throws Exception {
        int other = secondNode();
        Client here = as("desk");
        String cookie = here.cookies();

        HttpURLConnection page = open(other, "/p/jinxiu/notifications", cookie);
        assertThat(page.getResponseCode()).isEqualTo(200);

        HttpURLConnection events = open(other, "/p/jinxiu/live", cookie);
        BufferedReader heard =
                new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8));
        assertThat(heard.readLine()).contains("hello");
        CompletableFuture<String> ring = CompletableFuture.supplyAsync(() -> heard.lines()
                .filter(line -> line.contains("from-the-first-node"))
                .findFirst()
                .orElse(""));
        seeing(() -> {
            live.publish(World.PROJECT, "calls", "from-the-first-node");
            return true;
        });
        assertThat(ring.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).contains("from-the-first-node");
        events.disconnect();
    }

    @Test
    void what_is_throttled_counts_on_both_nodes_together() {
        secondNode();
        Bandwidth two = Throttles.limit(2, Duration.ofDays(1));
        Throttle here = throttles.throttle("two-nodes", two);
        Throttle there = second.getBean(Throttles.class).throttle("two-nodes", two);
        assertThat(here.admits("sender")).isTrue();
        assertThat(there.admits("sender")).isTrue();
        assertThat(here.admits("sender")).isFalse();
        assertThat(there.admits("sender")).isFalse();
    }

    @Test
    void a_file_sent_to_one_node_is_served_by_the_other_where_they_share_the_folder_and_said_to_be_elsewhere_where_not()
            throws Exception {
        int other = secondNode();
        UUID id = seeing(() -> files.keep(
                        World.PROJECT, Prepared.drawn("灯.png", new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB))))
                .id();
        seeing(() -> jdbc.sql("update staff.staff set photo_id = ? where project_id = ? and id = ?")
                .params(id, World.PROJECT, world.id("repair"))
                .update());
        String path = "/p/jinxiu/files/" + id;
        String cookie = as("desk").cookies();
        assertThat(as("desk").status(path)).isEqualTo(200);
        Files.deleteIfExists(ELSEWHERE);

        HttpURLConnection missing = open(other, path, cookie);
        assertThat(missing.getResponseCode()).isEqualTo(503);
        assertThat(new String(missing.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("没有存在这台服务器上");
        assertThat(open(other, path + "?size=small", cookie).getResponseCode()).isEqualTo(503);

        Files.createSymbolicLink(ELSEWHERE, Path.of("files"));
        assertThat(open(other, path, cookie).getResponseCode()).isEqualTo(200);
        assertThat(open(other, path + "?size=small", cookie).getResponseCode()).isEqualTo(200);
        seeing(() -> jdbc.sql("update staff.staff set photo_id = null where project_id = ? and id = ?")
                .params(World.PROJECT, world.id("repair"))
                .update());
    }

    private int secondNode() {
        if (second == null) {
            second = new SpringApplicationBuilder(Shouwen.class)
                    .run(
                            "--server.port=0",
                            "--shouwen.data=target/test-data",
                            "--shouwen.files=" + ELSEWHERE,
                            "--shouwen.world=true",
                            "--shouwen.db.url=" + databaseOfAll().url(),
                            "--shouwen.db.user=" + databaseOfAll().user(),
                            "--shouwen.db.password=" + databaseOfAll().password(),
                            "--spring.main.banner-mode=off");
        }
        return Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static HttpURLConnection open(int port, String path, String cookie) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Cookie", cookie);
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout((int) Patience.LIMIT.toMillis());
        return connection;
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
    }
}
