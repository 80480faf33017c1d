package io.shouwen.custody.mail;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailNavigation {

    /** Whether the person may open the register and its parcels. */
    static boolean opens(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL) || actor.leads();
    }

    @Bean
    NavItem mailRegisterItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                50,
                "mail-register",
                "inbox",
                "custody.mail.title",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource mailCommands() {
        return CommandSource.of(
                new Command("pickups", "user-check", "custody.pickup.hand-out-command"),
                new Command("mail-register?show=overdue", "hourglass", "custody.mail.command.overdue"),
                new Command("mail-register/paper", "printer", "custody.mail.command.paper"),
                new Command("pickup-terms", "settings", "custody.pickup.terms"));
    }
}
