package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What its star level, or the project itself, asks of a project. A matter's clock reads the value of the moment at which
 * the matter arose; a measure's target that of the beginning of the period.
 */
@Repository
@Transactional(readOnly = true)
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
public class StarProfiles {

    private final JdbcClient jdbc;

    StarProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What applies at a moment; empty if neither the level nor the project asks anything. */
    public Optional<Asked> value(UUID projectId, StarItem item, Instant at) {
        return of(projectId).value(item, at);
    }

    /** Everything at once, by one statement; of levels only those that the project ever takes. */
    public StarProfile of(UUID projectId) {
        StarProfile profile = new StarProfile();
        jdbc.sql("""
                select 1 as kind, id, level, null as item, null as number, null as unit, true as confirmed,
                    valid_at, written_at, written_by
                from standard.star_taken where project_id = :project
                union all
                select 2, id, level, item, number, unit, confirmed, valid_at, written_at, written_by
                from standard.star_value where level in (select level from standard.star_taken where project_id = :project)
                union all
                select 3, id, null, item, number, unit, true, valid_at, written_at, written_by
                from standard.star_own_value where project_id = :project
                order by written_at, id""").param("project", projectId).query(row -> {
            add(profile, row);
        });
        return profile;
    }

    /** The level of each project that has one at a moment. */
    public Map<UUID, StarLevel> levels(Instant at) {
        Map<UUID, StarLevel> levels = new HashMap<>();
        jdbc.sql("""
                select distinct on (project_id) project_id, level from standard.star_taken where valid_at <= ?
                order by project_id, valid_at desc, written_at desc, id desc""").param(Sql.at(at)).query(row -> {
            levels.put(row.getObject(1, UUID.class), StarLevel.valueOf(row.getString(2)));
        });
        return levels;
    }

    private static void add(StarProfile profile, ResultSet row) throws SQLException {
        switch (row.getInt("kind")) {
            case 1 -> profile.take(dated(row, StarLevel.valueOf(row.getString("level"))));
            case 2 -> profile.value(StarLevel.valueOf(row.getString("level")), item(row), dated(row, demand(row)));
            default -> profile.own(item(row), dated(row, demand(row)));
        }
    }

    private static StarItem item(ResultSet row) throws SQLException {
        return StarItem.valueOf(row.getString("item"));
    }

    static Demand demand(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Demand(
                row.wasNull() ? null : new Amount(number, StarUnit.valueOf(row.getString("unit"))),
                row.getBoolean("confirmed"));
    }

    static <T> Dated<T> dated(ResultSet row, T what) throws SQLException {
        return new Dated<>(
                what,
                Sql.instant(row, "valid_at"),
                Sql.instant(row, "written_at"),
                row.getObject("written_by", UUID.class));
    }
}
