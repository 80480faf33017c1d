package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadyTest extends ShouwenTest {

    @Autowired
    Ready ready;

    @Test
    void the_console_says_in_both_languages_where_to_go() {
        assertThat(ready.text(8081))
                .contains("首问已就绪：http://localhost:8081", "Shouwen is ready: http://localhost:8081")
                .doesNotContain(DemoData.PASSWORD);
    }

    @Test
    void a_demo_tells_the_accounts_that_really_sign_in() {
        String[] lines = ready.accounts(DemoData.PASSWORD).split("\n");
        assertThat(lines).hasSize(1 + Role.values().length);
        assertThat(lines[0]).contains("演示账号", "Demo accounts", DemoData.PASSWORD);
        for (Role role : Role.values()) {
            String account = role.name().toLowerCase(Locale.ROOT);
            assertThat(lines).anyMatch(line -> line.strip().startsWith(account + " "));
            assertThat(as(account).get("/password").statusCode()).as(account).isEqualTo(200);
        }
    }
}
