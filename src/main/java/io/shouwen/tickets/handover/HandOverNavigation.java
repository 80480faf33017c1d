package io.shouwen.tickets.handover;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandOverNavigation {

    /** The head of a department starts with its tickets. */
    @Bean
    NavItem departmentItem() {
        return new NavItem(NavGroup.TICKETS, 10, "department", "inbox", "tickets.department", Role.HEAD);
    }

    @Bean
    NavItem departmentItemForLeads() {
        return new NavItem(
                NavGroup.TICKETS, 40, "department", "inbox", "tickets.department", Role.SUPERVISOR, Role.MANAGER);
    }
}
