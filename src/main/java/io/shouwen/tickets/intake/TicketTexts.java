package io.shouwen.tickets.intake;

import io.shouwen.tickets.intake.view.DetailsPage;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of a ticket's texts: title, description, place; under an optimistic lock. */
@Repository
class TicketTexts {

    private final JdbcClient jdbc;

    TicketTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DetailsPage.Details find(UUID projectId, UUID id) {
        return jdbc.sql("select version, title, description, place from tickets.ticket where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) ->
                        new DetailsPage.Details(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    /** @throws OptimisticLockingFailureException if somebody else has saved since {@code version} */
    void save(UUID projectId, UUID id, int version, String title, String description, String place) {
        int changed = jdbc.sql("""
                update tickets.ticket set title = ?, description = ?, place = ?, version = version + 1
                where project_id = ? and id = ? and version = ?""")
                .params(title, description, place, projectId, id, version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("ticket " + id + " is no longer at version " + version);
        }
    }
}
