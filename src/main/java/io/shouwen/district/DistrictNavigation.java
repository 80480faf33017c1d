package io.shouwen.district;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DistrictNavigation {

    @Bean
    NavItem districtsItem() {
        return new NavItem(
                NavGroup.HOUSES,
                30,
                "districts",
                "map-pin",
                "nav.districts",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem areasItem() {
        return new NavItem(
                NavGroup.HOUSES,
                40,
                "areas",
                "building-community",
                "quarter.title",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }
}
