package io.shouwen.duty;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DutyNavigation {

    @Bean
    NavItem dutyItem() {
        return new NavItem(55, "duty", "user-check", "nav.duty", Set.of(Role.values()));
    }
}
