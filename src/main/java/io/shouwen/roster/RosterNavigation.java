package io.shouwen.roster;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RosterNavigation {

    @Bean
    NavItem myShiftsItem() {
        return new NavItem(
                52,
                "my-shifts",
                "clock",
                "roster.my.title",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.REPAIR,
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER);
    }

    @Bean
    NavItem rosterItem() {
        return new NavItem(54, "roster", "calendar", "roster.title", Role.values());
    }
}
