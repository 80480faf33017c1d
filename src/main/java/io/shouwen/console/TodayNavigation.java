package io.shouwen.console;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TodayNavigation {

    @Bean
    NavItem todayEntry() {
        return new NavItem(NavGroup.TODAY, 10, "today", "sun", "today", Role.values());
    }
}
