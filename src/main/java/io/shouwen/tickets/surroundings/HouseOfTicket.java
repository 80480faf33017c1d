package io.shouwen.tickets.surroundings;

import io.shouwen.district.HouseContacts;
import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.TicketMoves;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.surroundings.view.TicketHouse;
import io.shouwen.tickets.surroundings.view.TicketHouse.Earlier;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributes the house to a ticket's page. */
@Component
@Clause("4.1.1.2")
class HouseOfTicket implements TicketMoves.Aside {

    private static final int MOST_EARLIER = 5;

    private final JdbcClient jdbc;
    private final Houses houses;
    private final Residents residents;
    private final HouseContacts contacts;

    HouseOfTicket(JdbcClient jdbc, Houses houses, Residents residents, HouseContacts contacts) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.residents = residents;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable View beside(UUID ticketId, @Nullable UUID houseId, TicketMoves.Reader reader) {
        UUID project = reader.project().id();
        return houseId == null
                ? null
                : houses.noted(project, houseId)
                        .map(noted -> {
                            boolean opens = EstateRoles.maySee(reader.actor());
                            return new TicketHouse(
                                    noted.house(),
                                    opens,
                                    opens ? noted.note() : "",
                                    opens ? residents.ofHouse(project, houseId) : List.of(),
                                    contacts.of(project, noted.house().parts(), reader.now()),
                                    earlier(project, houseId, ticketId, reader.actor()));
                        })
                        .orElse(null);
    }

    private List<Earlier> earlier(UUID projectId, UUID houseId, UUID ticketId, Actor me) {
        return jdbc.sql("""
                select t.id, t.number, t.title, t.stage, t.opened_at from tickets.ticket t
                where t.project_id = :project and t.house_id = :house and t.id <> :ticket and\s""" + TicketSight.seen(me) + " order by t.opened_at desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("house", houseId)
                .param("ticket", ticketId)
                .param("me", me.id())
                .param("limit", MOST_EARLIER)
                .query((row, n) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        Stage.valueOf(row.getString("stage")).messageKey(),
                        Sql.instant(row, "opened_at")))
                .list();
    }
}
