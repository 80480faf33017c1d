package io.shouwen.tickets.list;

import io.shouwen.estate.HouseSection;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contributes the tickets of a house to its page. */
@Configuration
class TicketSections {

    @Bean
    static HouseSection openTicketsOfHouse(JdbcClient jdbc, MessageSource messages) {
        return new TicketSection(jdbc, messages, true);
    }

    @Bean
    static HouseSection pastTicketsOfHouse(JdbcClient jdbc, MessageSource messages) {
        return new TicketSection(jdbc, messages, false);
    }
}
