package io.shouwen.standard.checklist;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistNavigation {

    @Bean
    NavItem checklistsItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                40,
                "checklists",
                "list-check",
                "standard.checklist.title",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem checklistsItemForButlers() {
        return new NavItem(NavGroup.PATROL, 70, "checklists", "list-check", "standard.checklist.title", Role.BUTLER);
    }
}
