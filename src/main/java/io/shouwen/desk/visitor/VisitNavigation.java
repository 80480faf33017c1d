package io.shouwen.desk.visitor;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitNavigation {

    @Bean
    NavItem visitLogItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                22,
                "visits",
                "users",
                "desk.visitor.log",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource visitCommands() {
        return CommandSource.of(
                new Command("visits?show=waiting", "users", "desk.visitor.command.waiting"),
                new Command("promises", "clock", "desk.visitor.promises"),
                new Command("visits/register", "printer", "desk.visitor.register"));
    }
}
