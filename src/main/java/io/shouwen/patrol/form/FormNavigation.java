package io.shouwen.patrol.form;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FormNavigation {

    @Bean
    NavItem patrolRegisterItem() {
        return new NavItem(
                39,
                "patrol/register",
                "list-check",
                "patrol.form.register",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
