package io.shouwen.standard;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StandardNavigation {

    @Bean
    NavItem standardNav() {
        return new NavItem(
                900,
                "standard",
                "clipboard-check",
                "standard.nav",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
