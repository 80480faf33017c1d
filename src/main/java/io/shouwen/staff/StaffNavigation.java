package io.shouwen.staff;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StaffNavigation {

    @Bean
    NavItem districtsItem() {
        return new NavItem(
                60,
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
    NavItem departmentsItem() {
        return new NavItem(
                65,
                "departments",
                "building-community",
                "nav.departments",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem staffItem() {
        return new NavItem(70, "staff", "users", "nav.staff", Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    /** Leaders reach their own file through the list. */
    @Bean
    NavItem ownFileItem() {
        return new NavItem(
                75, "staff/me", "id-badge", "staff.mine", Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD);
    }
}
