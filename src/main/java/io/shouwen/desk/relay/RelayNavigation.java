package io.shouwen.desk.relay;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelayNavigation {

    @Bean
    NavItem relaysItem() {
        return new NavItem(NavGroup.RECEPTION, 40, "relays", "message", "desk.relay.list", Role.staff());
    }

    @Bean
    CommandSource relayCommands() {
        return CommandSource.of(
                new Command("desk/relays/new", "message", "desk.relay.new"),
                new Command("relays/export", "file-spreadsheet", "desk.relay.command.export"));
    }
}
