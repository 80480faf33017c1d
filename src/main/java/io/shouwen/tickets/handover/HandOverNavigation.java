package io.shouwen.tickets.handover;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandOverNavigation {

    /** The home page of heads of departments. */
    @Bean
    NavItem departmentEntry() {
        return new NavItem(15, "department", "inbox", "tickets.department", Role.HEAD);
    }

    @Bean
    NavItem departmentEntryForLeads() {
        return new NavItem(28, "department", "inbox", "tickets.department", Role.SUPERVISOR, Role.MANAGER);
    }
}
