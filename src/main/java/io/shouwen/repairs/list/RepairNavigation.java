package io.shouwen.repairs.list;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepairNavigation {

    @Bean
    NavItem repairsItem() {
        return new NavItem(NavGroup.TICKETS, 30, "repairs", "tool", "repairs", Role.values());
    }

    @Bean
    CommandSource repairCommands() {
        return CommandSource.of(
                new Command("repairs?mine=on", "tool", "repairs.command.mine"),
                new Command("repairs/sheet", "file-spreadsheet", "repairs.command.sheet"));
    }
}
