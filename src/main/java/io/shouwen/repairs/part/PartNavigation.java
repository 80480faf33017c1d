package io.shouwen.repairs.part;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartNavigation {

    @Bean
    NavItem partsItem() {
        return new NavItem(
                NavGroup.TICKETS,
                80,
                "parts",
                "tool",
                "repairs.part.list",
                Role.REPAIR,
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource partCommands() {
        return CommandSource.of(
                new Command("parts/new", "plus", "repairs.part.new"),
                new Command("parts/count", "clipboard-check", "repairs.part.count"),
                new Command("parts/month", "calendar", "repairs.part.month"),
                new Command("parts/export", "file-spreadsheet", "repairs.part.command.export"));
    }
}
