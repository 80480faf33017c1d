package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.Shouwen;
import io.shouwen.platform.postgres.Database;
import io.shouwen.world.Client;
import io.shouwen.world.TestPostgres;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node on a database with nothing in it. */
class StartTest {

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void start() {
        Database empty = TestPostgres.freshDatabase();
        node = new SpringApplicationBuilder(Shouwen.class)
                .run(
                        "--server.port=0",
                        "--shouwen.data=target/test-data",
                        "--shouwen.db.url=" + empty.url(),
                        "--shouwen.db.user=" + empty.user(),
                        "--shouwen.db.password=" + empty.password());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void an_empty_shouwen_is_set_up_by_who_holds_the_link_and_by_nobody_else() {
        StartLink link = node.getBean(StartLink.class);
        String key = link.path().orElseThrow().substring("/start".length());
        Client here = Client.of(port());
        assertThat(here.get("/start").body()).contains("start/project");

        Client elsewhere = Client.of(port()).from("203.0.113.4");
        assertThat(elsewhere.get("/start").body()).contains("控制台").doesNotContain("start/project");
        assertThat(Client.of(port()).from("127.0.0.1").get("/start").body()).doesNotContain("start/project");
        assertThat(elsewhere.get("/start?key=guessed").body()).doesNotContain("start/project");
        Map<String, String> typed = new HashMap<>(Map.of(
                "region",
                "华东",
                "name",
                "新苑",
                "code",
                "xinyuan",
                "person",
                "周敏",
                "username",
                "zhou",
                "password",
                "woaini1314"));
        assertThat(elsewhere.post("/start/project", typed).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post("/start/demo", typed).statusCode()).isEqualTo(404);

        assertThat(elsewhere.get("/start" + key).body()).contains("start/project" + key);
        HttpResponse<String> weak = elsewhere.post("/start/project" + key, typed);
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("新苑", "password-error", "太常见").doesNotContain("woaini1314");
        assertThat(elsewhere.get("/start/project" + key).statusCode()).isEqualTo(200);
        typed.put("password", "hua kai fu gui");
        assertThat(elsewhere.post("/start/project" + key, typed).statusCode()).isEqualTo(303);

        assertThat(link.path()).isEmpty();
        assertThat(elsewhere.get("/start" + key).statusCode()).isEqualTo(404);
        typed.put("username", "another");
        assertThat(here.post("/start/project", typed).statusCode()).isEqualTo(404);
        assertThat(elsewhere.signIn("zhou", "hua kai fu gui").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
    }

    private static int port() {
        return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
