package io.shouwen.repairs.price;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PriceNavigation {

    @Bean
    NavItem pricesItem() {
        return new NavItem(NavGroup.STANDARD, 40, "prices", "list", "repairs.price.list", Role.staff());
    }

    @Bean
    CommandSource priceCommands() {
        return CommandSource.of(
                new Command("prices/new", "plus", "repairs.price.new"),
                new Command("prices/export", "file-spreadsheet", "repairs.price.command.export"));
    }
}
