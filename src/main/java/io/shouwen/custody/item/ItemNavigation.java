package io.shouwen.custody.item;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemNavigation {

    @Bean
    NavItem keptItemsItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                70,
                "items",
                "inbox",
                "custody.item.list",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource keptItemCommands() {
        return CommandSource.of(
                new Command("items/new", "plus", "custody.item.new"),
                new Command("items/refusals", "hand-stop", "custody.item.refusals"),
                new Command("items/export", "file-spreadsheet", "custody.item.command.export"));
    }
}
