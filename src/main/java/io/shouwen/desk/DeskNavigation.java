package io.shouwen.desk;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavItem deskItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                10,
                "desk",
                "phone",
                "desk.nav",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER);
    }

    @Bean
    NavItem deskSettingsItem() {
        return new NavItem(
                NavGroup.SETTINGS, 20, "desk-settings", "headset", "desk.settings", Role.MANAGER, Role.ADMIN);
    }

    @Bean
    SetUpStep lineStep() {
        return new SetUpStep(60, "set-up.line", "desk-settings", """
                exists (select from desk.line where project_id = :project)""");
    }
}
