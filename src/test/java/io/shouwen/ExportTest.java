package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What leaves the product as a file leaves an entry, read from the dispatch table so that none is forgotten. */
class ExportTest extends ShouwenTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_export_is_audited() {
        Client manager = as("manager");
        Matcher measure = Pattern.compile("standard/measures/([^/?\"]+)")
                .matcher(manager.get("/p/jinxiu/standard").body());
        String key = measure.find() ? measure.group(1) : "none";
        List<String> exports = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/p/{project}/") && pattern.endsWith("/export"))
                .map(pattern -> pattern.replace("{project}", World.CODE).replace("{key}", key))
                .sorted()
                .toList();
        assertThat(exports).hasSizeGreaterThan(5);

        List<String> unseen = new ArrayList<>();
        for (String export : exports) {
            int before = entries();
            int status = manager.status(export);
            if (status != 200 || entries() == before) {
                unseen.add(export + " -> " + status);
            }
        }
        assertThat(unseen).isEmpty();
    }

    private int entries() {
        return seeing(() -> jdbc.sql("select count(*) from platform.audit_entry where project_id = ?")
                .param(World.PROJECT)
                .query(Integer.class)
                .single());
    }
}
