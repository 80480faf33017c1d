package io.shouwen.tickets;

import io.shouwen.platform.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is open for a house or a resident: on the call page and the house page, soonest due first. */
@Repository
@Transactional(readOnly = true)
public class TicketsOfHouse {

    private static final String OPEN = """
            select t.id, t.number, t.kind, t.stage, t.title, a.name as owner, t.opened_at, t.due_at
            from tickets.ticket t join platform.account a on a.id = t.owner_id
            where t.project_id = ? and t.closed_at is null and t.%s = ?
            order by t.due_at, t.id limit ?""";

    private final JdbcClient jdbc;

    TicketsOfHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TicketLine> openOfHouse(UUID projectId, UUID houseId, int limit) {
        return open("house_id", projectId, houseId, limit);
    }

    public List<TicketLine> openOfResident(UUID projectId, UUID residentId, int limit) {
        return open("resident_id", projectId, residentId, limit);
    }

    private List<TicketLine> open(String column, UUID projectId, UUID id, int limit) {
        return jdbc.sql(OPEN.formatted(column))
                .params(projectId, id, limit)
                .query((row, n) -> new TicketLine(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        new Kind(row.getString("kind")),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("title"),
                        row.getString("owner"),
                        Sql.instant(row, "opened_at"),
                        Sql.instant(row, "due_at")))
                .list();
    }
}
