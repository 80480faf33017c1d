package io.shouwen.estate.register;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavItem houseRegisterItem() {
        return new NavItem(
                NavGroup.HOUSES,
                50,
                "register",
                "file-spreadsheet",
                "estate.register.title",
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.ADMIN);
    }

    @Bean
    SetUpStep registerStep() {
        return new SetUpStep(10, "set-up.register", "register", """
                exists (select from estate.house where project_id = :project)""");
    }

    @Bean
    CommandSource registerCommandsOfHouses() {
        return CommandSource.of(new Command("register", "upload", "estate.command.import"));
    }
}
