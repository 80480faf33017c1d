package io.shouwen.tickets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assigns numbers such as BX-20261123-0007: consecutive per kind and day, without gaps. */
@Repository
class TicketNumbers {

    private final JdbcClient jdbc;

    TicketNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(UUID projectId, KindRules kind, LocalDate day) {
        int last = jdbc.sql("""
                insert into tickets.number_series (project_id, prefix, day, last) values (?, ?, ?, 1)
                on conflict (project_id, prefix, day) do update set last = tickets.number_series.last + 1
                returning last""")
                .params(projectId, kind.prefix(), day)
                .query(Integer.class)
                .single();
        return "%s-%s-%04d".formatted(kind.prefix(), DateTimeFormatter.BASIC_ISO_DATE.format(day), last);
    }
}
