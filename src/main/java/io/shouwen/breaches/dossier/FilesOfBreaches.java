package io.shouwen.breaches.dossier;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.LeadTicket;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures and signatures of a breach are visible to everybody who may see its ticket. */
@Component
class FilesOfBreaches implements FileSight {

    private final JdbcClient jdbc;
    private final LeadTicket tickets;

    FilesOfBreaches(JdbcClient jdbc, LeadTicket tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(
                jdbc.sql("""
                        select breach_id from breaches.picture where project_id = :project and file_id = :file
                        union select breach_id from breaches.delivery where project_id = :project and drawing_id = :file""").param("project", projectId).param("file", fileId).query(UUID.class).list().stream()
                        .map(breach -> BreachAccess.sees(tickets, actor, projectId, breach))
                        .toList());
    }
}
