package io.shouwen.desk;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavItem deskNav() {
        return new NavItem(10, "desk", "phone", "desk.nav", Role.DESK, Role.CONTROL);
    }

    /** For those who lead, the call page comes after their own lists. */
    @Bean
    NavItem deskNavForLeads() {
        return new NavItem(60, "desk", "phone", "desk.nav", Role.SUPERVISOR, Role.MANAGER);
    }

    @Bean
    NavItem deskSettingsNav() {
        return new NavItem(85, "desk-settings", "settings", "desk.settings", Role.MANAGER, Role.ADMIN);
    }
}
