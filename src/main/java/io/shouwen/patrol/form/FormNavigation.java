package io.shouwen.patrol.form;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormNavigation {

    @Bean
    NavItem patrolRegisterItem() {
        return new NavItem(
                NavGroup.PATROL,
                40,
                "patrol/register",
                "printer",
                "patrol.form.register",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource registerCommands() {
        return CommandSource.of(
                new Command("patrol/register#print", "printer", "patrol.command.print"),
                new Command("patrol/register/month", "calendar", "patrol.command.month"));
    }
}
