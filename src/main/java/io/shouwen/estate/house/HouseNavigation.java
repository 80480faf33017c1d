package io.shouwen.estate.house;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseNavigation {

    @Bean
    NavItem housesItem() {
        return new NavItem(
                NavGroup.HOUSES,
                10,
                "houses",
                "list",
                "estate.house.nav",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    NavItem buildingsItem() {
        return new NavItem(
                NavGroup.HOUSES,
                20,
                "buildings",
                "building",
                "estate.house.buildings",
                Role.DESK,
                Role.CONTROL,
                Role.BUTLER,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource houseCommands() {
        return CommandSource.of(
                new Command("houses/new", "plus", "estate.house.add"),
                new Command("houses", "user-plus", "estate.command.resident"));
    }
}
