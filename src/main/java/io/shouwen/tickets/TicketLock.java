package io.shouwen.tickets;

import io.shouwen.platform.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Row lock on a ticket until the transaction ends, for the room that leads it: moves of one matter follow each other. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class TicketLock {

    private final JdbcClient jdbc;

    TicketLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the project has no such ticket */
    public void hold(UUID projectId, UUID ticketId) {
        boolean there = jdbc.sql("select id from tickets.ticket where project_id = ? and id = ? for update")
                .params(projectId, ticketId)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }
}
