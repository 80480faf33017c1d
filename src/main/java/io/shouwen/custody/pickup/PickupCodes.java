package io.shouwen.custody.pickup;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of pick-up codes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PickupCodes {

    /** @param open whether parcels can be picked up with it */
    record Known(UUID id, UUID house, boolean open) {}

    private final JdbcClient jdbc;
    private final SecureRandom chance = new SecureRandom();

    PickupCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The household's latest open code, so that all its parcels are told of with one; a new one if it has none. */
    PickupCode ofHouse(UUID projectId, UUID house, UUID by, Instant now) {
        lock(projectId);
        return jdbc.sql("""
                select code from custody.pickup_code where project_id = ? and house_id = ? and closed_at is null
                order by made_at desc, id desc limit 1""")
                .params(projectId, house)
                .query((row, n) -> new PickupCode(row.getString(1)))
                .optional()
                .orElseGet(() -> draw(projectId, house, by, now));
    }

    /** One more code of the household; its earlier ones stay open. */
    PickupCode another(UUID projectId, UUID house, UUID by, Instant now) {
        lock(projectId);
        return draw(projectId, house, by, now);
    }

    /** An advisory lock: codes of a project are drawn one after another, so that none resembles another. */
    private void lock(UUID projectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('custody.pickup ' || ?, 0))")
                .param(projectId.toString())
                .query((row, n) -> 0)
                .single();
    }

    private PickupCode draw(UUID projectId, UUID house, UUID by, Instant now) {
        List<PickupCode> open = jdbc.sql(
                        "select code from custody.pickup_code where project_id = ? and closed_at is null")
                .param(projectId)
                .query((row, n) -> new PickupCode(row.getString(1)))
                .list();
        PickupCode drawn = PickupCode.draw(chance, open);
        jdbc.sql("""
                insert into custody.pickup_code (project_id, id, house_id, code, made_by, made_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), house, drawn.digits(), by, now))
                .update();
        return drawn;
    }

    void close(UUID projectId, UUID house, Instant now) {
        jdbc.sql("""
                update custody.pickup_code set closed_at = greatest(made_at, ?)
                where project_id = ? and house_id = ? and closed_at is null""").params(Sql.at(now), projectId, house).update();
    }

    /** The open code with these digits, or else the one closed last. */
    Optional<Known> find(UUID projectId, PickupCode code) {
        return jdbc.sql("""
                select id, house_id, closed_at is null as open from custody.pickup_code
                where project_id = ? and code = ? order by closed_at desc nulls first, made_at desc limit 1""")
                .params(projectId, code.digits())
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class), row.getObject("house_id", UUID.class), row.getBoolean("open")))
                .optional();
    }

    /** When the household's open codes were made, the latest first; never the codes themselves. */
    List<Instant> openSince(UUID projectId, UUID house) {
        return jdbc.sql("""
                select made_at from custody.pickup_code where project_id = ? and house_id = ? and closed_at is null
                order by made_at desc""")
                .params(projectId, house)
                .query((row, n) -> Sql.instant(row, "made_at"))
                .list();
    }
}
