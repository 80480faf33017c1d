package io.shouwen.repairs;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.standard.star.StarProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts, meets and ends the clocks of a repair: each a row of its own with its deadline. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RepairClocks {

    static final String REPAIR = "repair";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final StarProfiles stars;

    RepairClocks(JdbcClient jdbc, Deadlines deadlines, StarProfiles stars) {
        this.stars = stars;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** How long it may take: what the project's star level asks at that moment, else the usual limit. */
    private Duration limit(UUID projectId, RepairClock clock, boolean urgent, Instant at) {
        Duration usual = clock.usual(urgent);
        return stars.value(projectId, clock.item(urgent), at)
                .map(asked -> asked.amount().span())
                .filter(asked -> !urgent || asked.compareTo(usual) < 0 || clock == RepairClock.ARRIVE)
                .orElse(usual);
    }

    void start(Repair repair, RepairClock clock, Instant since, Instant now) {
        boolean urgent = urgent(repair);
        start(repair, clock, since, since.plus(limit(repair.projectId(), clock, urgent, since)), urgent, now);
    }

    /** A clock whose limit somebody agreed with the resident. */
    void start(Repair repair, RepairClock clock, Instant since, Instant due, boolean urgent, Instant now) {
        end(repair, clock, now);
        jdbc.sql("""
                insert into repairs.clock (project_id, id, repair_id, clock, since, due_at, urgent)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(repair.projectId(), Ids.next(), repair.id(), clock.name(), since, due, urgent))
                .update();
        Duration remind = Duration.between(since, due).dividedBy(4);
        Duration further = urgent ? Duration.ofMinutes(15) : Duration.ofHours(2);
        deadlines.set(
                new DeadlinePlan(
                        repair.projectId(),
                        REPAIR,
                        repair.id(),
                        clock.purpose(),
                        due,
                        DeadlinePlan.alarms(due, remind, now, further)),
                now);
    }

    /** The appointment is the limit of being on the spot. */
    void agreed(Repair repair, Instant until, Instant now) {
        jdbc.sql("""
                update repairs.clock set due_at = greatest(?, since + interval '1 minute')
                where project_id = ? and repair_id = ? and clock = 'ARRIVE' and met_at is null and ended_at is null""").params(Sql.at(until), repair.projectId(), repair.id()).update();
        if (until.isAfter(now)) {
            deadlines.set(
                    new DeadlinePlan(
                            repair.projectId(),
                            REPAIR,
                            repair.id(),
                            RepairClock.ARRIVE.purpose(),
                            until,
                            DeadlinePlan.alarms(until, Duration.ofMinutes(15), now, Duration.ofHours(2))),
                    now);
        }
    }

    void meet(Repair repair, RepairClock clock, Instant at, Instant now) {
        jdbc.sql("""
                update repairs.clock set met_at = greatest(?, since)
                where project_id = ? and repair_id = ? and clock = ? and met_at is null and ended_at is null""")
                .params(Sql.at(at), repair.projectId(), repair.id(), clock.name())
                .update();
        deadlines.end(repair.projectId(), REPAIR, repair.id(), clock.purpose(), now);
    }

    void end(Repair repair, RepairClock clock, Instant now) {
        jdbc.sql("""
                update repairs.clock set ended_at = ?
                where project_id = ? and repair_id = ? and clock = ? and met_at is null and ended_at is null""")
                .params(Sql.at(now), repair.projectId(), repair.id(), clock.name())
                .update();
        deadlines.end(repair.projectId(), REPAIR, repair.id(), clock.purpose(), now);
    }

    void endAll(Repair repair, Instant now) {
        for (RepairClock clock : RepairClock.values()) {
            end(repair, clock, now);
        }
    }

    boolean urgent(Repair repair) {
        return jdbc.sql("select emergency_id is not null from tickets.matter where project_id = ? and id = ?")
                .params(repair.projectId(), repair.id())
                .query(Boolean.class)
                .single();
    }
}
