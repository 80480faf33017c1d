package io.shouwen.custody.pickup;

import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of parcels that wait to be picked up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WaitingParcels {

    private static final String WAITING = """
            select t.id, t.tag, t.house_id, p.addressee, p.phone, u.due_at
            from custody.thing t
            join custody.parcel p on p.project_id = t.project_id and p.id = t.id
            join custody.pickup u on u.project_id = t.project_id and u.id = t.id
            where t.project_id = ? and t.inside > 0 and\s""";

    private final JdbcClient jdbc;

    WaitingParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID projectId, UUID parcel, Instant due) {
        jdbc.sql("insert into custody.pickup (project_id, id, due_at) values (?, ?, ?)")
                .params(projectId, parcel, Sql.at(due))
                .update();
    }

    Optional<WaitingParcel> find(UUID projectId, UUID parcel) {
        return jdbc.sql(WAITING + "t.id = ?")
                .params(projectId, parcel)
                .query(WaitingParcels::row)
                .optional();
    }

    /** In the order of their ids, in which they are locked. */
    List<WaitingParcel> find(UUID projectId, Collection<UUID> parcels) {
        return jdbc.sql(WAITING + "t.id = any (?) order by t.id")
                .params(projectId, parcels.toArray(UUID[]::new))
                .query(WaitingParcels::row)
                .list();
    }

    List<WaitingParcel> ofHouse(UUID projectId, UUID house) {
        return jdbc.sql(WAITING + "t.house_id = ? order by t.id")
                .params(projectId, house)
                .query(WaitingParcels::row)
                .list();
    }

    private static WaitingParcel row(ResultSet row, int n) throws SQLException {
        return new WaitingParcel(
                row.getObject("id", UUID.class),
                row.getString("tag"),
                row.getObject("house_id", UUID.class),
                row.getString("addressee"),
                row.getString("phone"),
                Sql.instant(row, "due_at"));
    }
}
