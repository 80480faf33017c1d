package io.shouwen.district;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
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

    @Bean
    SetUpStep districtsStep() {
        return new SetUpStep(40, "set-up.districts", "districts", """
                exists (select from district.district d
                        join district.area a on a.project_id = d.project_id and a.district_id = d.id
                        where d.project_id = :project and d.butler_id is not null)""");
    }

    @Bean
    CommandSource districtCommands() {
        return CommandSource.of(
                new Command("districts/proposal", "arrows-exchange", "district.command.proposal"),
                new Command("districts/posters", "printer", "district.command.posters"));
    }
}
