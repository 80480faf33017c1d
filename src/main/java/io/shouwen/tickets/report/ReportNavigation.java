package io.shouwen.tickets.report;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavItem heldReportsItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                30,
                "held-reports",
                "eye",
                "tickets.held.nav",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER);
    }
}
