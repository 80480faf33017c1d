package io.shouwen.tickets.list;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketNavigation {

    @Bean
    NavItem ticketsItem() {
        return new NavItem(NavGroup.TICKETS, 20, "tickets", "ticket", "tickets", Role.values());
    }

    @Bean
    CommandSource ticketCommands() {
        return CommandSource.of(
                new Command("tickets/new", "plus", "tickets.open-one"),
                new Command("tickets/sheet", "file-spreadsheet", "tickets.command.sheet"));
    }
}
