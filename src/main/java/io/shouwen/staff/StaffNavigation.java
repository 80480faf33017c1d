package io.shouwen.staff;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffNavigation {

    @Bean
    NavItem staffItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                75,
                "staff",
                "users",
                "nav.staff",
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem departmentsItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                80,
                "departments",
                "building-community",
                "nav.departments",
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    /** Leaders reach their own file through the list. */
    @Bean
    NavItem ownFileItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                45,
                "staff/me",
                "id-badge",
                "staff.mine",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.REPAIR,
                Role.HEAD);
    }

    @Bean
    SetUpStep staffStep() {
        return new SetUpStep(20, "set-up.staff", "staff/new", """
                (exists (select from platform.person_role where project_id = :project and role = 'DESK')
                 and exists (select from platform.person_role where project_id = :project and role = 'BUTLER'))""");
    }

    @Bean
    CommandSource staffCommands() {
        return CommandSource.of(
                new Command("staff/new", "user-plus", "staff.new"),
                new Command("staff/ending", "alert-triangle", "staff.ending"),
                new Command("staff/sheet", "file-spreadsheet", "staff.command.sheet"));
    }
}
