package io.shouwen.console;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageNavigation {

    @Bean
    NavItem messagesItem() {
        return new NavItem(NavGroup.SETTINGS, 90, "messages", "send", "messages", Role.MANAGER, Role.ADMIN);
    }

    @Bean
    CommandSource ownCommands() {
        return CommandSource.of(
                new Command("notifications", "bell", "notifications"),
                new Command("webhook", "message-circle", "webhook"),
                new Command("contact-preference", "message", "contact-preference"),
                new Command("/password", "key", "password.change"),
                new Command("/devices", "device-mobile", "devices"));
    }
}
