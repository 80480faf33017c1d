package io.shouwen.roster;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNavigation {

    @Bean
    NavItem rosterItem() {
        return new NavItem(NavGroup.PEOPLE, 20, "roster", "calendar", "roster.title", Role.staff());
    }

    @Bean
    NavItem monthItem() {
        return new NavItem(NavGroup.PEOPLE, 30, "roster/month", "calendar", "roster.month", Role.staff());
    }

    @Bean
    NavItem myShiftsItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                40,
                "my-shifts",
                "clock",
                "roster.my.title",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.REPAIR,
                Role.HEAD,
                Role.SUPERVISOR,
                Role.MANAGER);
    }

    @Bean
    NavItem publicationItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                50,
                "roster/publication",
                "send",
                "roster.publish",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.ADMIN);
    }

    @Bean
    NavItem requestsItem() {
        return new NavItem(
                NavGroup.PEOPLE,
                55,
                "roster/requests",
                "hand-stop",
                "roster.requests",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.ADMIN);
    }

    @Bean
    NavItem patternsItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                60,
                "roster/patterns",
                "refresh",
                "roster.patterns",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.ADMIN);
    }

    @Bean
    NavItem postsItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                50,
                "posts",
                "id-badge",
                "roster.posts",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem calendarItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                70,
                "calendar",
                "calendar",
                "roster.calendar",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    /** Who changes nothing there finds posts and holidays beside the roster. */
    @Bean
    NavItem postsItemForStaff() {
        return new NavItem(
                NavGroup.PEOPLE,
                82,
                "posts",
                "id-badge",
                "roster.posts",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.REPAIR,
                Role.HEAD);
    }

    @Bean
    NavItem calendarItemForStaff() {
        return new NavItem(
                NavGroup.PEOPLE,
                84,
                "calendar",
                "calendar",
                "roster.calendar",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.REPAIR,
                Role.HEAD);
    }

    @Bean
    SetUpStep patternsStep() {
        return new SetUpStep(30, "set-up.patterns", "roster/patterns", """
                exists (select from roster.shift_pattern where project_id = :project and closed_at is null)""");
    }

    @Bean
    SetUpStep rosterStep() {
        return new SetUpStep(70, "set-up.roster", "roster", """
                exists (select from roster.shift
                        where project_id = :project and published_at is not null and withdrawn_at is null)""");
    }

    @Bean
    CommandSource rosterCommands() {
        return CommandSource.of(
                new Command("roster#print", "printer", "roster.command.print"),
                new Command("roster/month#print", "printer", "roster.command.print-month"),
                new Command("roster/month/export", "file-spreadsheet", "roster.command.export"));
    }
}
