package io.shouwen.custody.pickup;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of hand-outs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HandOuts {

    /**
     * How a parcel left.
     *
     * @param by name of the member of staff
     * @param person whom it went to
     */
    record Departure(String tag, String movementKey, String by, String person, Instant at) {}

    private final JdbcClient jdbc;

    HandOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from custody.hand_out where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID projectId, HandOut handOut, Actor by, Instant at) {
        Collector collector = handOut.collector();
        UUID resident = collector instanceof Collector.Member member ? member.resident() : null;
        jdbc.sql("""
                insert into custody.hand_out
                    (project_id, id, house_id, collector, proof, code_id, resident_id, reason, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        handOut.id(),
                        handOut.house(),
                        collector.getClass().getSimpleName().toUpperCase(Locale.ROOT)))
                .params(Sql.values(handOut.proof().name(), handOut.code(), resident, handOut.reason(), by.id(), at))
                .update();
    }

    void add(UUID projectId, UUID handOut, UUID step) {
        jdbc.sql("insert into custody.hand_out_parcel (project_id, step_id, hand_out_id) values (?, ?, ?)")
                .params(projectId, step, handOut)
                .update();
    }

    /** The last step of a parcel that has left; empty if it is here, or unknown. */
    Optional<Departure> departure(UUID projectId, UUID parcel) {
        return departure("t.id = ?", projectId, parcel);
    }

    /** The parcel of the house that left last. */
    Optional<Departure> lastOf(UUID projectId, UUID house) {
        return departure("t.house_id = ?", projectId, house);
    }

    private Optional<Departure> departure(String which, UUID projectId, @Nullable UUID id) {
        return jdbc.sql("""
                select t.tag, s.movement, coalesce(p.name, '') as by_name, s.person, s.happened_at
                from custody.thing t
                join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
                left join platform.person p on p.id = s.by_id
                where t.project_id = ? and t.kind = 'PARCEL' and t.inside = 0 and\s""" + which + " order by s.happened_at desc limit 1")
                .params(Sql.values(projectId, id))
                .query((row, n) -> new Departure(
                        row.getString("tag"),
                        "custody.movement."
                                + row.getString("movement")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        row.getString("by_name"),
                        row.getString("person"),
                        Sql.instant(row, "happened_at")))
                .optional();
    }

    /** Locks the parcels in the order of their ids until the end of the transaction. @return how many exist */
    int lock(UUID projectId, java.util.Collection<UUID> parcels) {
        return jdbc.sql("""
                select id from custody.thing where project_id = ? and kind = 'PARCEL' and id = any (?)
                order by id for update""")
                .params(projectId, parcels.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }
}
