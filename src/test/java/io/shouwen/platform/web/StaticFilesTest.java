package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaticFilesTest extends ShouwenTest {

    @Test
    void what_a_page_loads_is_kept_for_a_year_under_an_address_of_its_own_version() {
        String page = as("desk").get("/p/jinxiu/tickets").body();
        var files = Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))[\"#]")
                .matcher(page)
                .results()
                .map(file -> file.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(5);
        for (String file : files) {
            assertThat(kept(file)).as(file).contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void a_page_opened_before_an_upgrade_still_gets_its_scripts_and_keeps_none() {
        HttpResponse<String> script = nobody().get("/v/0123456789ab/js/pictures.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("shrink.js");
        assertThat(kept("/v/0123456789ab/js/pictures.js")).isEqualTo("no-cache");
        assertThat(nobody().get("/v/0123456789ab/").statusCode()).isEqualTo(404);
    }

    private String kept(String file) {
        return nobody().get(file).headers().firstValue("cache-control").orElse("");
    }
}
