package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.emergency.DeclareEmergency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports a finding. Its deadline counts from the time of finding, however late the report arrives. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.2.1", "4.3.2"})
class ReportFinding {

    private final Findings findings;
    private final LeadTicket tickets;
    private final DeclareEmergency declaring;
    private final JdbcClient jdbc;

    ReportFinding(Findings findings, LeadTicket tickets, DeclareEmergency declaring, JdbcClient jdbc) {
        this.findings = findings;
        this.tickets = tickets;
        this.declaring = declaring;
        this.jdbc = jdbc;
    }

    /**
     * Idempotent by id.
     *
     * @param at time of finding, by the finder's clock
     * @return whether it is new
     */
    boolean found(ProjectRef project, Actor by, Found in, String title, String words, Instant at, Instant now) {
        tickets.open(
                new NewTicket(
                        in.id(),
                        FindingRules.FINDING,
                        Channel.STAFF,
                        title,
                        words,
                        in.place(),
                        null,
                        null,
                        "",
                        "",
                        null),
                project,
                by,
                at,
                now);
        boolean fresh = !findings.exists(project.id(), in.id());
        if (fresh) {
            findings.found(Finding.found(project.id(), in.id(), by.id(), at, in.major()), in, now);
        }
        if (in.emergency()) {
            declaring.declare(project.id(), in.id(), by, in.fault(), "", now);
        }
        return fresh;
    }

    /** The district of its checkpoint, else of the walk, else of the finder. */
    @Nullable
    UUID district(UUID projectId, @Nullable UUID checkpoint, @Nullable UUID walk, UUID by) {
        return jdbc.sql("""
                select coalesce(
                    (select r.district_id from patrol.checkpoint c
                     join patrol.route r on r.project_id = c.project_id and r.id = c.route_id
                     where c.project_id = ? and c.id = ?),
                    (select r.district_id from patrol.walk w
                     join patrol.route r on r.project_id = w.project_id and r.id = w.route_id
                     where w.project_id = ? and w.id = ?),
                    (select d.id from district.district_butler d where d.project_id = ? and d.butler_id = ? order by d.name limit 1))""")
                .params(Sql.values(projectId, checkpoint, projectId, walk, projectId, by))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
    }
}
