package io.shouwen.custody.parcel;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The slots where parcels are put. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Slots {

    /** @param free whether something fits into it */
    record Slot(UUID id, String code, boolean free) {}

    private final JdbcClient jdbc;

    Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the household's parcels lie already, else the emptiest slot; empty if all are full. */
    Optional<Slot> proposed(UUID projectId, @Nullable UUID houseId) {
        return jdbc.sql("""
                select p.id, p.code, true as free from custody.place p cross join lateral (
                    select count(*) as holds, coalesce(bool_or(t.house_id = :house and t.kind = 'PARCEL'), false) as own
                    from custody.thing t
                    where t.project_id = p.project_id and t.place_id = p.id and t.inside > 0) h
                where p.project_id = :project and p.kind = 'SLOT' and p.closed_at is null and h.holds < p.capacity
                order by h.own desc, h.holds, p.code limit 1""")
                .param("project", projectId)
                .param("house", houseId, java.sql.Types.OTHER)
                .query(Slot.class)
                .optional();
    }

    Optional<Slot> byCode(UUID projectId, String code) {
        return jdbc.sql("""
                select id, code, closed_at is null and capacity > (
                    select count(*) from custody.thing t
                    where t.project_id = place.project_id and t.place_id = place.id and t.inside > 0) as free
                from custody.place where project_id = ? and code = ? and kind = 'SLOT'""").params(projectId, code).query(Slot.class).optional();
    }

    /** The code of the place where a parcel lies, or was put last; empty if it was never taken in. */
    Optional<Slot> of(UUID projectId, UUID parcel) {
        return jdbc.sql("""
                select p.id, p.code, false as free from custody.step s
                join custody.place p on p.project_id = s.project_id and p.id = s.place_id
                where s.project_id = ? and s.thing_id = ? order by s.seq desc limit 1""").params(projectId, parcel).query(Slot.class).optional();
    }
}
