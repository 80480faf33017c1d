package io.shouwen.desk.call;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallNavigation {

    @Bean
    NavItem callLogItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                20,
                "calls",
                "history",
                "desk.call.log",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource callCommands() {
        return CommandSource.of(
                new Command("desk/calls/new", "phone-plus", "desk.call.hand"),
                new Command("calls/export", "file-spreadsheet", "desk.call.command.export"));
    }
}
