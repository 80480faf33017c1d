package io.shouwen.duty;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyNavigation {

    @Bean
    NavItem dutyItem() {
        return new NavItem(NavGroup.PEOPLE, 10, "duty", "user-check", "nav.duty", Role.staff());
    }

    @Bean
    NavItem handOverNotesItem() {
        return new NavItem(NavGroup.PEOPLE, 60, "duty/notes", "arrows-exchange", "handover.nav", Role.staff());
    }

    @Bean
    NavItem attendanceItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                70,
                "duty/attendance",
                "report-analytics",
                "attendance.title",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem dutyPlaceItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                80,
                "duty/place",
                "map-pin",
                "duty.place.nav",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.ADMIN);
    }

    @Bean
    CommandSource dutyCommands() {
        return CommandSource.of(
                new Command("duty", "user-check", "duty.command.sign-on"),
                new Command("duty", "logout", "duty.sign-off"),
                new Command("duty/attendance/export", "file-spreadsheet", "duty.command.attendance"));
    }
}
