package io.shouwen.contractors;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContractorNavigation {

    /** Beside the orders they are given; the tabs about people are as many as fit. */
    @Bean
    NavItem contractorsItem() {
        return new NavItem(
                NavGroup.TICKETS,
                85,
                CompanyQueries.PATH,
                "tool",
                "nav.contractors",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource contractorCommands() {
        return CommandSource.of(new Command(CompanyQueries.PATH + "/new", "plus", "contractors.new"));
    }
}
