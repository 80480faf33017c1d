package io.shouwen.patrol.round;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundNavigation {

    @Bean
    NavItem roundsItem() {
        return new NavItem(
                NavGroup.PATROL,
                20,
                "patrol/rounds",
                "history",
                "patrol.round.list",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
