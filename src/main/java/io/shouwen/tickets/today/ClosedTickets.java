package io.shouwen.tickets.today;

import io.shouwen.platform.web.view.TodayPart.Reader;
import io.shouwen.platform.web.view.UsualDay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the tickets closed in each span of a {@link UsualDay}, as the list of a day of closing shows them: of an order
 * and the ticket it was opened for, only the latter if the list contains both.
 */
@Repository
class ClosedTickets {

    private final JdbcClient jdbc;

    ClosedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner whose tickets; null for everybody's */
    List<Long> count(Reader reader, @Nullable UUID owner) {
        UsualDay days = UsualDay.of(reader);
        String theirs = owner == null ? "" : " and t.owner_id = :owner";
        return jdbc.sql("""
                select (select count(*) from tickets.ticket t where %s and not exists (
                            select from tickets.ticket matter where matter.id = t.order_of and %s))
                from %s order by w.n""".formatted(closed("t", theirs), closed("matter", theirs), UsualDay.SPANS))
                .param("project", reader.project().id())
                .param("owner", owner)
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .list();
    }

    private static String closed(String alias, String theirs) {
        return "t.project_id = :project and t.closed_at >= w.begins and t.closed_at < w.ends"
                .concat(theirs)
                .replace("t.", alias + ".");
    }
}
