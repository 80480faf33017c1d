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
