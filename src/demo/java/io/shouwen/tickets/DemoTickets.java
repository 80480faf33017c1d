package io.shouwen.tickets;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's tickets that came by telephone, for the desk's demo, which has the calls. */
@Component
public class DemoTickets {

    /**
     * @param name of who called, {@code house} as people say it, {@code phone} not masked
     * @param by who took the call
     */
    public record ByTelephone(
            UUID id,
            String number,
            Kind kind,
            String title,
            @Nullable UUID resident,
            @Nullable UUID houseId,
            String name,
            String house,
            String phone,
            Actor by,
            Instant at) {}

    private final JdbcClient jdbc;

    DemoTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were opened. */
    public List<ByTelephone> byTelephone(UUID projectId) {
        return jdbc.sql("""
                select t.*, a.name as by_name, coalesce(p.phone, '') as phone
                from tickets.ticket t join platform.person a on a.id = t.first_receiver_id
                left join tickets.contact_phone p on p.project_id = t.project_id and p.ticket_id = t.id
                where t.project_id = ? and t.channel = 'CALL' order by t.opened_at""")
                .param(projectId)
                .query((row, n) -> new ByTelephone(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        new Kind(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("contact_name"),
                        row.getString("house_label"),
                        row.getString("phone"),
                        Actor.of(row.getObject("first_receiver_id", UUID.class), row.getString("by_name")),
                        Sql.instant(row, "opened_at")))
                .list();
    }
}
