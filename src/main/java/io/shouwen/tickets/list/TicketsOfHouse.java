package io.shouwen.tickets.list;

import io.shouwen.platform.Sql;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets of a house or resident, for the call page and the house page; soonest due first. */
@Repository
@Transactional(readOnly = true)
public class TicketsOfHouse {

    private final JdbcClient jdbc;

    TicketsOfHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tickets of each of these houses, soonest due first, at most {@code limit} per house. */
    public Map<UUID, List<TicketLine>> openOfHouses(UUID projectId, Collection<UUID> houseIds, int limit) {
        Map<UUID, List<TicketLine>> open = new HashMap<>();
        jdbc.sql("""
                select t.* from unnest(?::uuid[]) h (id) cross join lateral (
                    select t.house_id, t.id, t.number, t.kind, t.stage, t.title, a.name as owner, t.opened_at, t.due_at
                    from tickets.ticket t join platform.person a on a.id = t.owner_id
                    where t.project_id = ? and t.closed_at is null and t.house_id = h.id
                    order by t.due_at, t.id limit ?) t""")
                .param(houseIds.toArray(UUID[]::new))
                .params(projectId, limit)
                .query((row, n) -> open.computeIfAbsent(row.getObject("house_id", UUID.class), id -> new ArrayList<>())
                        .add(new TicketLine(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                new Kind(row.getString("kind")),
                                Stage.valueOf(row.getString("stage")),
                                row.getString("title"),
                                row.getString("owner"),
                                Sql.instant(row, "opened_at"),
                                Sql.instant(row, "due_at"))))
                .list();
        return open;
    }
}
