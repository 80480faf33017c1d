package io.shouwen.patrol.board;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    NavItem patrolBoardItem() {
        return new NavItem(
                NavGroup.PATROL,
                10,
                "patrol",
                "clipboard-check",
                "patrol.board",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem findingsItem() {
        return new NavItem(
                NavGroup.PATROL,
                30,
                "patrol/findings",
                "flag",
                "patrol.finding.findings",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource findingCommands() {
        return CommandSource.of(
                new Command("patrol/findings/new", "plus", "patrol.finding.new"),
                new Command("patrol/findings/sheet", "file-spreadsheet", "patrol.command.sheet"));
    }
}
