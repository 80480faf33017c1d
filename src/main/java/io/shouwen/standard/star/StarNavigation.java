package io.shouwen.standard.star;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StarNavigation {

    @Bean
    NavItem starItem() {
        return new NavItem(
                NavGroup.STANDARD,
                15,
                "star",
                "star",
                "standard.star.title",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    SetUpStep starStep() {
        return new SetUpStep(15, "set-up.star", "star", """
                exists (select from standard.star_taken where project_id = :project)""");
    }
}
