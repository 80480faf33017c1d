package io.shouwen.patrol.board;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    NavItem patrolBoardEntry() {
        return new NavItem(
                30,
                "patrol",
                "clipboard-check",
                "patrol.board.title",
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
