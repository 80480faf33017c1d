package io.shouwen.patrol.field;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FieldNavigation {

    @Bean
    NavItem fieldItem() {
        return new NavItem(
                NavGroup.PATROL, 80, "field", "device-mobile", "nav.field", Role.BUTLER, Role.SUPERVISOR, Role.MANAGER);
    }

    @Bean
    CommandSource fieldCommands() {
        Command start = new Command("field", "device-mobile", "patrol.command.start");
        Command phone = new Command("field", "device-mobile", "nav.field");
        return (project, actor) -> List.of(actor.is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER) ? start : phone);
    }
}
