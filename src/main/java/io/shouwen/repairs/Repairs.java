package io.shouwen.repairs;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.LeadTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of repairs and their steps. */
@Repository
public class Repairs {

    private static final String ONE = """
            select r.*, t.owner_id, t.offered_to, t.settlement_id is not null and t.led_at is null as settled,
                   s.id as step_id, s.move, s.from_stage, s.to_stage, s.by_kind, s.by_id, s.at as step_at, s.words,
                   coalesce(a.name, '') as by_name,
                   (select f.by_id from repairs.step f where f.project_id = r.project_id and f.repair_id = r.id
                    and f.move = 'FINISH' order by f.seq desc limit 1) as finished_by,
                   array(select h.person_id from repairs.helper h where h.project_id = r.project_id and h.repair_id = r.id) as helpers
            from repairs.repair r
            join tickets.matter t on t.project_id = r.project_id and t.id = r.id
            join repairs.step s on s.project_id = r.project_id and s.repair_id = r.id and s.seq = r.seq
            left join platform.person a on a.id = s.by_id
            where r.project_id = ? and r.id = ?""";

    private final JdbcClient jdbc;
    private final LeadTicket tickets;
    private final ObjectProvider<WorkCondition> conditions;

    Repairs(JdbcClient jdbc, LeadTicket tickets, ObjectProvider<WorkCondition> conditions) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.conditions = conditions;
    }

    /** @throws NotFound if there is no such repair */
    public Repair find(UUID projectId, UUID id) {
        return known(projectId, id).orElseThrow(NotFound::new);
    }

    /** Locks the repair until the transaction ends, so that moves run one after another. */
    public Repair forMove(UUID projectId, UUID id) {
        tickets.lock(projectId, id);
        return find(projectId, id);
    }

    /** Empty if the ticket is none of this room. */
    public Optional<Repair> known(UUID projectId, UUID id) {
        return jdbc.sql(ONE)
                .params(projectId, id)
                .query((row, n) -> repair(projectId, id, row))
                .optional();
    }

    private Repair repair(UUID projectId, UUID id, ResultSet row) throws SQLException {
        String from = row.getString("from_stage");
        RepairStep last = new RepairStep(
                row.getObject("step_id", UUID.class),
                row.getInt("seq"),
                RepairMove.valueOf(row.getString("move")),
                from.isEmpty() ? null : RepairStage.valueOf(from),
                RepairStage.valueOf(row.getString("to_stage")),
                actor(row),
                Sql.instant(row, "step_at"),
                row.getString("words"));
        return new Repair(
                projectId,
                id,
                last,
                row.getObject("owner_id", UUID.class),
                row.getObject("offered_to", UUID.class),
                Arrays.stream((UUID[]) row.getArray("helpers").getArray()).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("settled"),
                row.getBoolean("common"),
                row.getBoolean("signature"),
                row.getBoolean("begun"),
                last.to() == RepairStage.DONE || last.to() == RepairStage.CLOSED
                        ? row.getObject("finished_by", UUID.class)
                        : null,
                row.getInt("reopened"),
                blocked(projectId, id, last.to()));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        if (by != null) {
            return Actor.of(by, row.getString("by_name"));
        }
        return Actor.Kind.valueOf(row.getString("by_kind")) == Actor.Kind.RESIDENT
                ? new Actor.Resident(Actor.SYSTEM.id(), "")
                : Actor.SYSTEM;
    }

    private @Nullable RuleBroken blocked(UUID projectId, UUID id, RepairStage stage) {
        return conditions.stream()
                .map(condition -> switch (stage) {
                    case ON_THE_SPOT -> condition.mayBegin(projectId, id);
                    case DONE -> condition.mayApprove(projectId, id);
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean exists(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from repairs.repair where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    void received(Repair repair, Instant now) {
        jdbc.sql("insert into repairs.repair (project_id, id, common, signature, stage_at) values (?, ?, ?, ?, ?)")
                .params(Sql.values(
                        repair.projectId(),
                        repair.id(),
                        repair.common(),
                        repair.signature(),
                        repair.last().at()))
                .update();
        stepped(repair, now);
    }

    /** Stores the last step; the database keeps the repair's stage. */
    void stepped(Repair repair, Instant now) {
        RepairStep s = repair.last();
        UUID by = s.by() instanceof Actor.Staff ? s.by().id() : null;
        jdbc.sql("""
                insert into repairs.step (project_id, id, repair_id, seq, move, from_stage, to_stage, before_seq, by_kind, by_id,
                    at, recorded_at, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        repair.projectId(),
                        s.id(),
                        repair.id(),
                        s.seq(),
                        s.move().name()))
                .params(Sql.values(
                        s.from() == null ? "" : s.from().name(), s.to().name(), s.seq() == 1 ? null : s.seq() - 1))
                .params(Sql.values(s.by().kind().name(), by, s.at(), now, s.words()))
                .update();
    }

    void part(UUID projectId, UUID id, boolean common, boolean signature) {
        jdbc.sql("update repairs.repair set common = ?, signature = ? where project_id = ? and id = ?")
                .params(common, signature, projectId, id)
                .update();
    }

    void dispatched(Repair repair, UUID to, String reason, @Nullable Instant until) {
        jdbc.sql("""
                insert into repairs.dispatch (project_id, id, repair_id, to_id, reason, until_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(repair.projectId(), repair.last().id(), repair.id(), to, reason, until))
                .update();
    }

    void completed(Repair repair, String cause, @Nullable Boolean asDiagnosed, String materials) {
        jdbc.sql("""
                insert into repairs.completion (project_id, id, repair_id, cause, as_diagnosed, materials)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        repair.projectId(), repair.last().id(), repair.id(), cause.strip(), asDiagnosed, materials))
                .update();
    }

    /** The completion to be judged: that of the last finish. */
    UUID completion(UUID projectId, UUID id) {
        return jdbc.sql("""
                select id from repairs.step where project_id = ? and repair_id = ? and move = 'FINISH'
                order by seq desc limit 1""").params(projectId, id).query(UUID.class).single();
    }

    void approved(Repair repair, String way, String name, @Nullable UUID drawing) {
        jdbc.sql("""
                insert into repairs.approval (project_id, id, repair_id, completion_id, way, name, drawing_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        repair.projectId(),
                        repair.last().id(),
                        repair.id(),
                        completion(repair.projectId(), repair.id()),
                        way,
                        name,
                        drawing))
                .update();
    }

    /** Idempotent. */
    void helps(UUID projectId, UUID id, UUID person, UUID by, Instant now) {
        jdbc.sql("""
                insert into repairs.helper (project_id, repair_id, person_id, by_id, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(Sql.values(projectId, id, person, by, now)).update();
    }

    void agreed(UUID projectId, UUID id, UUID repair, Instant from, Instant to, String agreed, UUID by, Instant now) {
        jdbc.sql("""
                insert into repairs.appointment (project_id, id, repair_id, from_at, to_at, agreed, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, repair, from, to, agreed, by, now))
                .update();
    }
}
