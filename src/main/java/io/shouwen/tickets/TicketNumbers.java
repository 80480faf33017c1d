package io.shouwen.tickets;

import io.shouwen.platform.security.ShortTransactions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * Assigns numbers such as BX-20261123-0007, ascending per kind and day. Each is given once; one is missing where the
 * ticket was not stored in the end. The number comes from a transaction of its own, so that clerks do not wait for each
 * other's tickets. What must be without gaps, such as receipts for money, takes its number in the transaction of its
 * record instead, and waits.
 */
@Repository
class TicketNumbers {

    private final ShortTransactions transactions;

    TicketNumbers(ShortTransactions transactions) {
        this.transactions = transactions;
    }

    String next(UUID projectId, KindRules kind, LocalDate day) {
        int last = transactions.call(jdbc -> jdbc.sql("""
                insert into tickets.number_series (project_id, prefix, day, last) values (?, ?, ?, 1)
                on conflict (project_id, prefix, day) do update set last = tickets.number_series.last + 1
                returning last""")
                .params(projectId, kind.prefix(), day)
                .query(Integer.class)
                .single());
        return "%s-%s-%04d".formatted(kind.prefix(), DateTimeFormatter.BASIC_ISO_DATE.format(day), last);
    }
}
