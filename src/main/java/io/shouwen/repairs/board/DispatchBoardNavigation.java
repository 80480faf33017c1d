package io.shouwen.repairs.board;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchBoardNavigation {

    @Bean
    NavItem dispatchBoardItem() {
        return new NavItem(
                NavGroup.TICKETS,
                25,
                "repairs/board",
                "arrows-exchange",
                "repairs.board",
                Role.SUPERVISOR,
                Role.MANAGER);
    }
}
