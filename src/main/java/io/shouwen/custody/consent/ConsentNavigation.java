package io.shouwen.custody.consent;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentNavigation {

    @Bean
    NavItem consentsItem() {
        return new NavItem(
                NavGroup.HOUSES,
                45,
                "consents",
                "square-check",
                "custody.consent.list",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource consentCommands() {
        return CommandSource.of(
                new Command("consents/proof", "shield", "custody.consent.proof"),
                new Command("consents/texts", "edit", "custody.consent.text"));
    }
}
