package io.shouwen.repairs.quote;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuotationNavigation {

    @Bean
    NavItem quotationsItem() {
        return new NavItem(NavGroup.TICKETS, 75, "quotations", "list-check", "repairs.quote.list", Role.staff());
    }

    @Bean
    CommandSource quotationCommands() {
        return CommandSource.of(new Command("quotations/export", "file-spreadsheet", "repairs.quote.command.export"));
    }
}
