package io.shouwen.tickets.duerule;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DueRuleNavigation {

    @Bean
    NavItem dueRulesItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                30,
                "due-rules",
                "hourglass",
                "tickets.due-rules",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
