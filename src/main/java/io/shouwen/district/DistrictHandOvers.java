package io.shouwen.district;

import io.shouwen.district.DistrictHandOver.Party;
import io.shouwen.district.DistrictHandOver.Word;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of hand-overs and their confirmations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DistrictHandOvers {

    private static final String SELECT = """
            select h.id, h.reason, h.started_at, h.due_at, h.done_at, h.withdrawn_at, starter.name as started_by,
                   f.id as from_id, f.name as from_name, h.from_butler, fb.name as from_butler_name,
                   t.id as to_id, t.name as to_name, h.to_butler, tb.name as to_butler_name,
                   l.by_id as l_by, la.name as l_name, l.in_stead as l_in_stead, l.reason as l_reason, l.at as l_at,
                   c.by_id as c_by, ca.name as c_name, c.in_stead as c_in_stead, c.reason as c_reason, c.at as c_at,
                   array(select a.building_code || '/' || a.unit_code from district.hand_over_area a
                         where a.project_id = h.project_id and a.hand_over_id = h.id
                         order by a.building_code, a.unit_code) as areas
            from district.hand_over h
            join district.district f on f.project_id = h.project_id and f.id = h.from_district
            join district.district t on t.project_id = h.project_id and t.id = h.to_district
            join platform.person starter on starter.id = h.started_by
            left join staff.member fb on fb.project_id = h.project_id and fb.id = h.from_butler
            left join staff.member tb on tb.project_id = h.project_id and tb.id = h.to_butler
            left join district.confirmation l
                on l.project_id = h.project_id and l.hand_over_id = h.id and l.side = 'LEAVING'
            left join platform.person la on la.id = l.by_id
            left join district.confirmation c
                on c.project_id = h.project_id and c.hand_over_id = h.id and c.side = 'COMING'
            left join platform.person ca on ca.id = c.by_id\s""";

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    DistrictHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DistrictHandOver get(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "where h.project_id = ? and h.id = ?")
                .params(projectId, id)
                .query(DistrictHandOvers::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from district.hand_over where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** Pending hand-overs, oldest first. */
    List<DistrictHandOver> open(UUID projectId) {
        return jdbc.sql(SELECT + """
                where h.project_id = ? and h.done_at is null and h.withdrawn_at is null order by h.started_at, h.id""")
                .param(projectId)
                .query(DistrictHandOvers::row)
                .list();
    }

    /** Completed and withdrawn hand-overs, newest first. */
    List<DistrictHandOver> past(UUID projectId) {
        return jdbc.sql(SELECT + """
                where h.project_id = ? and (h.done_at is not null or h.withdrawn_at is not null)
                order by h.started_at desc, h.id desc limit ?""")
                .params(projectId, SHOWN)
                .query(DistrictHandOvers::row)
                .list();
    }

    void insert(
            UUID projectId,
            UUID id,
            Districts.Named from,
            Districts.Named to,
            @Nullable UUID toButler,
            Collection<Area> areas,
            String reason,
            @Nullable UUID proposalId,
            UUID startedBy,
            Instant now) {
        jdbc.sql("""
                insert into district.hand_over
                    (project_id, id, from_district, to_district, from_butler, to_butler, reason, proposal_id,
                     started_by, started_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, from.id(), to.id(), from.butler(), toButler, reason, proposalId))
                .params(Sql.values(startedBy, now, now.plus(DistrictHandOver.TIME)))
                .update();
        jdbc.sql("""
                insert into district.hand_over_area (project_id, hand_over_id, building_code, unit_code)
                select ?, ?, * from unnest(?, ?)""")
                .params(Sql.values(projectId, id, Areas.buildings(areas), Areas.units(areas)))
                .update();
    }

    void confirm(UUID projectId, UUID id, HandOverSide side, UUID by, boolean inStead, String reason, Instant now) {
        jdbc.sql("""
                insert into district.confirmation (project_id, hand_over_id, side, by_id, in_stead, reason, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, side.name(), by, inStead, reason, now))
                .update();
    }

    void done(UUID projectId, UUID id, Instant now) {
        jdbc.sql("update district.hand_over set done_at = ? where project_id = ? and id = ?")
                .params(Sql.at(now), projectId, id)
                .update();
    }

    void withdraw(UUID projectId, UUID id, UUID by, Instant now) {
        jdbc.sql("""
                update district.hand_over set withdrawn_at = ?, withdrawn_by = ?
                where project_id = ? and id = ?""").params(Sql.at(now), by, projectId, id).update();
    }

    private static DistrictHandOver row(ResultSet row, int n) throws SQLException {
        List<Area> areas = new ArrayList<>();
        for (String code : (String[]) row.getArray("areas").getArray()) {
            areas.add(Areas.of(code));
        }
        return new DistrictHandOver(
                row.getObject("id", UUID.class),
                party(row, "from"),
                party(row, "to"),
                List.copyOf(areas),
                row.getString("reason"),
                row.getString("started_by"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "due_at"),
                word(row, "l"),
                word(row, "c"),
                Sql.instantOrNull(row, "done_at"),
                Sql.instantOrNull(row, "withdrawn_at"));
    }

    private static Party party(ResultSet row, String end) throws SQLException {
        return new Party(
                row.getObject(end + "_id", UUID.class),
                row.getString(end + "_name"),
                row.getObject(end + "_butler", UUID.class),
                row.getString(end + "_butler_name"));
    }

    private static @Nullable Word word(ResultSet row, String side) throws SQLException {
        UUID by = row.getObject(side + "_by", UUID.class);
        return by == null
                ? null
                : new Word(
                        by,
                        row.getString(side + "_name"),
                        row.getBoolean(side + "_in_stead"),
                        row.getString(side + "_reason"),
                        Sql.instant(row, side + "_at"));
    }
}
