package io.shouwen.conduct.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page's transaction that looks at the reports sees them only for that moment, and nothing else meanwhile. */
@Clause("2.4.6")
class IntegrityScopeTest extends ShouwenTest {

    @Autowired
    IntegrityScope scope;

    @Test
    void after_a_look_at_the_reports_the_transaction_sees_its_project_again_and_no_report() {
        Map<String, String> form =
                Map.of("id", Ids.next().toString(), "reportCode", IntegrityCode.fresh(), "words", "收了红包");
        Client reporter = Client.of(port).from("203.0.114.1");
        reporter.get("/o/jinxiu/integrity");
        assertThat(reporter.post("/o/jinxiu/integrity", form).statusCode()).isEqualTo(200);
        Actor quality = world.actor("quality");
        acting("quality", () -> {
            String before = seen();
            assertThat(before).startsWith("0 reports, ").doesNotEndWith(", 0 posts");
            assertThat(scope.read(quality, this::seen))
                    .doesNotStartWith("0 reports")
                    .endsWith(", 0 posts");
            assertThat(seen()).isEqualTo(before);
            assertThatThrownBy(() -> scope.read(quality, () -> {
                        throw new NotFound();
                    }))
                    .isInstanceOf(NotFound.class);
            assertThat(seen()).isEqualTo(before);
            return true;
        });
    }

    private String seen() {
        return jdbc.sql("""
                select (select count(*) from conduct.integrity_report) || ' reports, '
                    || (select count(*) from roster.duty_post) || ' posts'""").query(String.class).single();
    }
}
