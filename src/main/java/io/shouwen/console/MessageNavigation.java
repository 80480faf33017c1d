package io.shouwen.console;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageNavigation {

    @Bean
    NavItem messagesEntry() {
        return new NavItem(90, "messages", "send", "messages", Role.MANAGER, Role.ADMIN);
    }
}
