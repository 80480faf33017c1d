package io.shouwen.desk.help;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HelpNavigation {

    /** Among the houses: the reception has its ten tabs. */
    @Bean
    NavItem helpItem() {
        return new NavItem(
                NavGroup.HOUSES,
                60,
                "help",
                "hand-stop",
                "desk.help.list",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource helpCommands() {
        return CommandSource.of(
                new Command("desk/help/new", "hand-stop", "desk.help.new"),
                new Command("help/export", "file-spreadsheet", "desk.help.command.export"));
    }
}
