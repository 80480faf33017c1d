package io.shouwen.custody;

import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The things in custody and the steps of their chains. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Things {

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The thing, locked until the end of the transaction, so that two people cannot hand out the same pieces. */
    Optional<Thing> lock(UUID projectId, UUID id) {
        return jdbc.sql("""
                select id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id
                from custody.thing where project_id = ? and id = ? for update""")
                .params(projectId, id)
                .query((row, n) -> thing(row, loans(projectId, id)))
                .optional();
    }

    boolean knows(UUID projectId, UUID stepId) {
        return jdbc.sql("select exists (select from custody.step where project_id = ? and id = ?)")
                .params(projectId, stepId)
                .query(Boolean.class)
                .single();
    }

    /** @throws DuplicateKeyException if a thing with this tag is in custody already */
    void insert(UUID projectId, Thing.Arrival arrival, Step first, Instant now) {
        Balance after = first.after();
        jdbc.sql("""
                insert into custody.thing (project_id, id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, arrival.id(), arrival.kind().name(), arrival.tag(), arrival.label())
                .params(Sql.values(arrival.house(), arrival.pieces()))
                .params(Sql.values(after.seq(), after.inside(), after.abroad(), after.place()))
                .update();
        insert(projectId, arrival.id(), null, first, now);
    }

    void append(UUID projectId, Thing thing, Step step, Instant now) {
        insert(projectId, thing.id(), thing.now(), step, now);
    }

    private void insert(UUID projectId, UUID thingId, @Nullable Balance before, Step step, Instant now) {
        Balance after = step.after();
        Receiver to = step.receiver();
        jdbc.sql("""
                insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id,
                    before_seq, before_inside, before_abroad, loan_id, until_at, person, phone, relation, reason,
                    signature_id, by_kind, by_id, happened_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        step.id(),
                        thingId,
                        after.seq(),
                        step.movement().name(),
                        step.pieces()))
                .params(Sql.values(after.inside(), after.abroad(), after.place()))
                .params(
                        before == null
                                ? Sql.values(null, null, null)
                                : Sql.values(before.seq(), before.inside(), before.abroad()))
                .params(Sql.values(step.loan(), step.until(), to.name(), to.phone(), to.relation(), step.reason()))
                .params(Sql.values(
                        to.signature(), step.by().kind().name(), step.by().id(), step.happenedAt(), now))
                .update();
    }

    private List<Loan> loans(UUID projectId, UUID thingId) {
        return jdbc.sql("""
                select l.id, l.pieces - coalesce(sum(b.pieces), 0)::int as out, l.until_at, l.person, l.phone, l.relation,
                       l.signature_id
                from custody.step l
                left join custody.step b on b.project_id = l.project_id and b.loan_id = l.id
                where l.project_id = ? and l.thing_id = ? and l.movement = 'LEND'
                group by l.project_id, l.id having l.pieces > coalesce(sum(b.pieces), 0) order by l.seq""")
                .params(projectId, thingId)
                .query((row, n) -> new Loan(
                        row.getObject("id", UUID.class),
                        row.getInt("out"),
                        Sql.instant(row, "until_at"),
                        new Receiver(
                                row.getString("person"),
                                row.getString("phone"),
                                row.getString("relation"),
                                row.getObject("signature_id", UUID.class))))
                .list();
    }

    private static Thing thing(ResultSet row, List<Loan> loans) throws SQLException {
        return new Thing(
                row.getObject("id", UUID.class),
                Thing.Kind.valueOf(row.getString("kind")),
                row.getString("tag"),
                row.getString("label"),
                row.getObject("house_id", UUID.class),
                row.getInt("pieces"),
                new Balance(
                        row.getInt("seq"),
                        row.getInt("inside"),
                        row.getInt("abroad"),
                        row.getObject("place_id", UUID.class)),
                loans);
    }
}
