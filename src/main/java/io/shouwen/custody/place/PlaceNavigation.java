package io.shouwen.custody.place;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.view.SetUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaceNavigation {

    @Bean
    NavItem placesItem() {
        return new NavItem(
                NavGroup.SETTINGS,
                40,
                "places",
                "inbox",
                "custody.places",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource placeCommands() {
        return CommandSource.of(new Command("places/move", "arrows-exchange", "custody.place.move"));
    }

    @Bean
    SetUpStep placesStep() {
        return new SetUpStep(65, "set-up.places", "places", """
                exists (select from custody.place where project_id = :project and kind in ('SLOT', 'HOOK')
                    and closed_at is null)""");
    }
}
