package io.shouwen.complaints.list;

import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplaintNavigation {

    @Bean
    NavItem complaintsItem() {
        return new NavItem(NavGroup.TICKETS, 26, "complaints", "mood-sad", "complaints", ComplaintListQueries.READERS);
    }

    @Bean
    CommandSource complaintCommands() {
        return CommandSource.of(
                new Command("complaints/new", "plus", "complaints.new"),
                new Command("complaints/sheet", "file-spreadsheet", "complaints.command.sheet"));
    }
}
