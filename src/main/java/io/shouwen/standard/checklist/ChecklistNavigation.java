package io.shouwen.standard.checklist;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ChecklistNavigation {

    @Bean
    NavItem checklistsItem() {
        return new NavItem(
                82,
                "checklists",
                "list-check",
                "standard.checklist.title",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
