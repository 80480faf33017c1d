package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of the trades that members of staff can do. What held at a moment stays readable. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Skills {

    /** A trade a person can do now. @param by name of who said so */
    public record Skill(Trade trade, Instant since, String by) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Skills(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The trades of several people at a moment, in one query. People without any are left out. */
    public Map<UUID, Set<Trade>> of(UUID projectId, Collection<UUID> people, Instant at) {
        Map<UUID, Set<Trade>> all = new HashMap<>();
        jdbc.sql("""
                select staff_id, trade from staff.skill
                where project_id = ? and staff_id = any (?) and began_at <= ? and coalesce(ended_at > ?, true)""")
                .params(projectId, people.toArray(UUID[]::new), Sql.at(at), Sql.at(at))
                .query(row -> {
                    all.computeIfAbsent(row.getObject("staff_id", UUID.class), id -> EnumSet.noneOf(Trade.class))
                            .add(Trade.valueOf(row.getString("trade")));
                });
        return all;
    }

    /** Present members of staff who can do the trade at a moment. */
    public Set<UUID> holders(UUID projectId, Trade trade, Instant at) {
        return Set.copyOf(jdbc.sql("""
                select distinct k.staff_id from staff.skill k
                join staff.staff s on s.project_id = k.project_id and s.id = k.staff_id and s.left_on is null
                where k.project_id = ? and k.trade = ? and k.began_at <= ? and coalesce(k.ended_at > ?, true)""")
                .params(projectId, trade.name(), Sql.at(at), Sql.at(at))
                .query(UUID.class)
                .list());
    }

    List<Skill> now(UUID projectId, UUID staffId) {
        return jdbc
                .sql("""
                select k.trade, k.began_at, p.name from staff.skill k left join platform.person p on p.id = k.began_by
                where k.project_id = ? and k.staff_id = ? and k.ended_at is null limit 20""")
                .params(projectId, staffId)
                .query((row, n) -> new Skill(
                        Trade.valueOf(row.getString("trade")),
                        Sql.instant(row, "began_at"),
                        row.getString("name") == null ? "" : row.getString("name")))
                .list()
                .stream()
                .sorted((one, other) -> one.trade().compareTo(other.trade()))
                .toList();
    }

    /** Ends what is no longer wanted and begins what is new; the same set again changes nothing. */
    void set(UUID projectId, UUID staffId, Set<Trade> wanted, Actor by, Instant now) {
        Set<Trade> before = EnumSet.noneOf(Trade.class);
        now(projectId, staffId).forEach(skill -> before.add(skill.trade()));
        for (Trade trade : Trade.values()) {
            if (before.contains(trade) && !wanted.contains(trade)) {
                jdbc.sql("""
                        update staff.skill set ended_at = greatest(began_at, ?), ended_by = ?
                        where project_id = ? and staff_id = ? and trade = ? and ended_at is null""")
                        .params(Sql.at(now), by.id(), projectId, staffId, trade.name())
                        .update();
            } else if (wanted.contains(trade) && !before.contains(trade)) {
                jdbc.sql("""
                        insert into staff.skill (project_id, id, staff_id, trade, began_at, began_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (project_id, staff_id, trade) where ended_at is null do nothing""")
                        .params(projectId, Ids.next(), staffId, trade.name(), Sql.at(now), by.id())
                        .update();
            }
        }
        if (!before.equals(wanted)) {
            audit.record(projectId, "changed-trades", "staff", staffId, before, wanted);
        }
    }
}
