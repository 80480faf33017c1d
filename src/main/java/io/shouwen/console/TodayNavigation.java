package io.shouwen.console;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TodayNavigation {

    @Bean
    NavItem todayEntry() {
        return new NavItem(0, "today", "list-check", "today", Role.values());
    }
}
