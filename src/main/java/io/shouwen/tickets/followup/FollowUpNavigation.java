package io.shouwen.tickets.followup;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowUpNavigation {

    @Bean
    NavItem followUpsItem() {
        return new NavItem(
                NavGroup.TICKETS,
                30,
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
