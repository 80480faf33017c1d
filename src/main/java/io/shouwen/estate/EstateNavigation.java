package io.shouwen.estate;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EstateNavigation {

    @Bean
    NavItem housesInNavigation() {
        return new NavItem(
                60,
                "houses",
                "building",
                "estate.nav.houses",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem settingsInNavigation() {
        return new NavItem(95, "settings", "settings", "settings.title", Role.MANAGER, Role.ADMIN);
    }
}
