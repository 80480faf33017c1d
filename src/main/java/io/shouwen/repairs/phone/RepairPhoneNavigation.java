package io.shouwen.repairs.phone;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepairPhoneNavigation {

    @Bean
    NavItem repairPhoneItem() {
        return new NavItem(
                NavGroup.TICKETS, 90, "field", "device-mobile", "nav.field", Role.REPAIR, Role.CONTRACTOR, Role.HEAD);
    }
}
