package io.shouwen.custody.count;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountNavigation {

    @Bean
    NavItem countsItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                80,
                "counts",
                "list-check",
                "custody.counts",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource countCommands() {
        return CommandSource.of(
                new Command("counts/plan", "calendar", "custody.count.plan"),
                new Command("counts/export", "file-spreadsheet", "custody.count.command.export"));
    }
}
