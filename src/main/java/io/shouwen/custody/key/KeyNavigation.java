package io.shouwen.custody.key;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyNavigation {

    @Bean
    NavItem keysItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                60,
                "keys",
                "key",
                "custody.key.list",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource keyCommands() {
        return CommandSource.of(
                new Command("keys/new", "plus", "custody.key.new"),
                new Command("keys/board", "key", "custody.key.board"),
                new Command("keys?show=overdue", "alert-triangle", "custody.key.command.overdue"),
                new Command("keys/labels", "printer", "custody.key.labels"),
                new Command("keys/export", "file-spreadsheet", "custody.key.command.export"));
    }
}
