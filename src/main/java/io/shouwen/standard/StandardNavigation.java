package io.shouwen.standard;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandardNavigation {

    @Bean
    NavItem standardItem() {
        return new NavItem(
                NavGroup.STANDARD,
                10,
                "standard",
                "clipboard-check",
                "standard.nav",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource standardCommands() {
        return CommandSource.of(new Command("standard/export", "file-spreadsheet", "standard.command.export"));
    }
}
