package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The start page of each role. */
class TodayTest extends ShouwenTest {

    @Test
    void the_project_opens_on_today() {
        assertThat(as("butler").get("/p/jinxiu").headers().firstValue("location"))
                .contains("/p/jinxiu/today");
        assertThat(as("desk").get("/p/yunting/today").statusCode()).isEqualTo(404);
    }

    @Test
    void what_i_own_waits_for_me_and_for_nobody_else() {
        opened("desk", "今日页上的漏水");
        assertThat(as("desk").get("/p/jinxiu/today").body()).contains("今日页上的漏水");
        assertThat(as("repair").get("/p/jinxiu/today").body()).doesNotContain("今日页上的漏水");
        assertThat(as("yunting").get("/p/yunting/today").body()).doesNotContain("今日页上的漏水");
    }

    private UUID opened(String username, String title) {
        UUID id = UUID.randomUUID();
        assertThat(as(username)
                        .post(
                                "/p/jinxiu/tickets",
                                Map.of(
                                        "id",
                                        id.toString(),
                                        "kind",
                                        "REPAIR",
                                        "channel",
                                        "VISIT",
                                        "title",
                                        title,
                                        "contactName",
                                        "今日人",
                                        "place",
                                        "东门",
                                        "atOnce",
                                        "OPEN"))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }
}
