package io.shouwen.tickets;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketNavigation {

    @Bean
    NavItem ticketsEntry() {
        return new NavItem(20, "tickets", "ticket", "tickets", Role.values());
    }

    @Bean
    NavItem dueRulesEntry() {
        return new NavItem(
                80,
                "due-rules",
                "hourglass",
                "tickets.due-rules",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    /** A head's home. */
    @Bean
    NavItem departmentEntry() {
        return new NavItem(15, "department", "inbox", "tickets.department", Role.HEAD);
    }

    @Bean
    NavItem departmentEntryForLeads() {
        return new NavItem(28, "department", "inbox", "tickets.department", Role.SUPERVISOR, Role.MANAGER);
    }

    @Bean
    NavItem followUpsEntry() {
        return new NavItem(
                25,
                "follow-ups",
                "phone-call",
                "tickets.follow-ups",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
