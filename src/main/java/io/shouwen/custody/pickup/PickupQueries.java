package io.shouwen.custody.pickup;

import io.shouwen.custody.pickup.view.HandOutPage.Choice;
import io.shouwen.custody.pickup.view.HandOutPage.Line;
import io.shouwen.custody.pickup.view.WaitingHouseholds;
import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads waiting parcels for pages. */
@Repository
@Transactional(readOnly = true)
public class PickupQueries {

    private static final int MOST = 20;
    private static final String BETWEEN = "、";

    private static final String WAITING = """
            from custody.thing t
            join custody.parcel p on p.project_id = t.project_id and p.id = t.id
            join custody.pickup u on u.project_id = t.project_id and u.id = t.id
            join estate.house_place h on h.project_id = t.project_id and h.house_id = t.house_id
            where t.project_id = :project and t.kind = 'PARCEL' and t.inside > 0\s""";

    private static final String BY_HOUSE = """
            select t.house_id, h.house_code, h.house_label, string_agg(distinct p.addressee, '、') as names,
                   count(*)::int as parcels, min(u.due_at) as due_at\s""" + WAITING;

    private final JdbcClient jdbc;

    PickupQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The houses whose waiting parcels match.
     *
     * @param tag the end of a tracking number; empty for none
     * @param digits of a telephone number; empty for none
     * @param name the beginning of the addressee's name; empty for none
     * @param houses found otherwise
     */
    List<Choice> choices(UUID projectId, String tag, String digits, String name, Collection<UUID> houses) {
        return jdbc.sql(BY_HOUSE + """
                and (:tag <> '' and right(t.tag, length(:tag)) = :tag
                    or :digits <> '' and strpos(p.phone, :digits) > 0
                    or :name <> '' and starts_with(p.addressee, :name)
                    or t.house_id = any (:houses))
                group by t.house_id, h.house_code, h.house_label order by h.house_code limit :most""")
                .param("project", projectId)
                .param("tag", tag)
                .param("digits", digits)
                .param("name", name)
                .param("houses", houses.toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, n) -> new Choice(
                        new HouseRef(
                                row.getObject("house_id", UUID.class),
                                row.getString("house_code"),
                                row.getString("house_label")),
                        row.getString("names"),
                        row.getInt("parcels")))
                .list();
    }

    List<Line> lines(UUID projectId, UUID house) {
        return jdbc.sql("""
                select t.id, t.tag, p.courier, p.addressee, l.code as place, p.ended_at, u.due_at
                from custody.thing t
                join custody.parcel p on p.project_id = t.project_id and p.id = t.id
                join custody.pickup u on u.project_id = t.project_id and u.id = t.id
                join custody.place l on l.project_id = t.project_id and l.id = t.place_id
                where t.project_id = ? and t.house_id = ? and t.inside > 0 order by p.ended_at, t.id""")
                .params(projectId, house)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("tag"),
                        row.getString("courier"),
                        row.getString("addressee"),
                        row.getString("place"),
                        Sql.instant(row, "ended_at"),
                        Sql.instant(row, "due_at")))
                .list();
    }

    /** The residents the house's waiting parcels name in the register, the oldest parcel's first. */
    List<UUID> addressees(UUID projectId, UUID house) {
        return jdbc.sql("""
                select p.resident_id from custody.thing t
                join custody.parcel p on p.project_id = t.project_id and p.id = t.id
                where t.project_id = ? and t.house_id = ? and t.inside > 0 and p.resident_id is not null
                order by p.ended_at, t.id""").params(projectId, house).query(UUID.class).list();
    }

    int waiting(UUID projectId) {
        return jdbc.sql("""
                select count(*)::int from custody.thing where project_id = ? and kind = 'PARCEL' and inside > 0""").param(projectId).query(Integer.class).single();
    }

    /** Households with waiting parcels, those due first, at most {@code limit}. */
    public WaitingHouseholds atDesk(UUID projectId, int limit, Instant now) {
        int overdue = jdbc.sql("""
                select count(*)::int from custody.thing t
                join custody.pickup u on u.project_id = t.project_id and u.id = t.id
                where t.project_id = ? and t.kind = 'PARCEL' and t.inside > 0 and u.due_at <= ?""")
                .params(projectId, Sql.at(now))
                .query(Integer.class)
                .single();
        List<WaitingHouseholds.Line> lines = jdbc.sql(BY_HOUSE + """
                group by t.house_id, h.house_code, h.house_label order by min(u.due_at), h.house_code limit :most""")
                .param("project", projectId)
                .param("most", limit)
                .query((row, n) -> new WaitingHouseholds.Line(
                        row.getObject("house_id", UUID.class),
                        row.getString("house_label"),
                        masked(row.getString("names")),
                        row.getInt("parcels"),
                        Sql.instant(row, "due_at")))
                .list();
        return new WaitingHouseholds(waiting(projectId), overdue, lines);
    }

    private static String masked(String names) {
        return Arrays.stream(names.split(BETWEEN)).map(Masked::name).collect(Collectors.joining(BETWEEN));
    }
}
