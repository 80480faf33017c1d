package io.shouwen.estate.settings;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsNavigation {

    @Bean
    NavItem settingsItem() {
        return new NavItem(
                NavGroup.SETTINGS, 10, "settings", "settings", "estate.settings.title", Role.MANAGER, Role.ADMIN);
    }
}
