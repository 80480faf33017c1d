package io.shouwen.breaches.list;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BreachNavigation {

    @Bean
    NavItem breachesItem() {
        return new NavItem(
                NavGroup.TICKETS,
                60,
                "breaches",
                "hand-stop",
                "breaches.list",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource breachCommands() {
        return CommandSource.of(
                new Command("breaches/new", "plus", "breaches.new"),
                new Command("breaches/law", "clipboard-check", "breaches.law"),
                new Command("breaches/export", "file-spreadsheet", "breaches.command.export"));
    }
}
