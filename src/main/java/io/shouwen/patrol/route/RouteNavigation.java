package io.shouwen.patrol.route;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RouteNavigation {

    @Bean
    NavItem routesItem() {
        return new NavItem(
                NavGroup.PATROL,
                50,
                "patrol/routes",
                "map-pin",
                "patrol.routes",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem windowsItem() {
        return new NavItem(
                NavGroup.PATROL,
                60,
                "patrol/windows",
                "clock",
                "patrol.windows",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    SetUpStep routesStep() {
        return new SetUpStep(50, "set-up.routes", "patrol/routes", """
                exists (select from patrol.route where project_id = :project and retired_at is null)""");
    }
}
