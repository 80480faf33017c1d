package io.shouwen.standard.star;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.standard.StarItem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to what the group's levels ask, and to what a project takes and asks itself. Nothing is ever changed. */
@Repository
class StarFacts {

    private final JdbcClient jdbc;

    StarFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void taken(UUID projectId, Dated<StarLevel> level) {
        jdbc.sql("""
                insert into standard.star_taken (project_id, id, level, valid_at, written_at, written_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, Ids.next(), level.what().name(), level.validAt(), level.writtenAt(), level.by()))
                .update();
    }

    /** What a level asks in an item, in the order in which it was written. */
    List<Dated<Demand>> values(StarLevel level, StarItem item) {
        return jdbc.sql("select * from standard.star_value where level = ? and item = ? order by written_at, id")
                .params(level.name(), item.name())
                .query((row, n) -> StarProfiles.dated(row, StarProfiles.demand(row)))
                .list();
    }

    void value(StarLevel level, StarItem item, Dated<Demand> demand) {
        Amount amount = demand.what().amount();
        jdbc.sql("""
                insert into standard.star_value
                    (id, level, item, number, unit, confirmed, valid_at, written_at, written_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        Ids.next(),
                        level.name(),
                        item.name(),
                        amount == null ? null : amount.number(),
                        amount == null ? null : amount.unit().name()))
                .params(Sql.values(demand.what().confirmed(), demand.validAt(), demand.writtenAt(), demand.by()))
                .update();
    }

    void own(UUID projectId, StarItem item, Dated<Demand> demand) {
        Amount amount = demand.what().amount();
        jdbc.sql("""
                insert into standard.star_own_value
                    (project_id, id, item, number, unit, valid_at, written_at, written_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        Ids.next(),
                        item.name(),
                        amount == null ? null : amount.number(),
                        amount == null ? null : amount.unit().name()))
                .params(Sql.values(demand.validAt(), demand.writtenAt(), demand.by()))
                .update();
    }
}
