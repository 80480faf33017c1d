package io.shouwen.custody.parcel;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParcelNavigation {

    @Bean
    NavItem parcelIntakeItem() {
        return new NavItem(
                NavGroup.RECEPTION,
                40,
                "parcels/intake",
                "inbox",
                "custody.parcel.intake",
                Role.DESK,
                Role.CONTROL,
                Role.SUPERVISOR,
                Role.MANAGER,
                Role.QUALITY,
                Role.ADMIN);
    }

    @Bean
    CommandSource parcelCommands() {
        return CommandSource.of(
                new Command("parcels/intake", "inbox", "custody.parcel.command.take-in"),
                new Command("parcels/batch", "list-check", "custody.parcel.batch"),
                new Command("parcels/announcements", "bell", "custody.parcel.announcements"),
                new Command("parcels/settings", "settings", "custody.parcel.setting"));
    }
}
