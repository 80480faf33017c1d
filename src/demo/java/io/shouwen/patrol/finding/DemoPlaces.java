package io.shouwen.patrol.finding;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and when the demo's butlers saw something: on their walks, or without any, at places of a story. */
@Component
class DemoPlaces {

    /** @param code of the checkpoint; with its place null where the story says it */
    record Seen(
            Actor by,
            Instant at,
            @Nullable UUID walk,
            @Nullable UUID visit,
            @Nullable UUID checkpoint,
            @Nullable String code,
            @Nullable String place) {}

    private final JdbcClient jdbc;

    DemoPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Seen here(Actor by, Instant now, int minutesAgo) {
        return new Seen(by, now.minus(Duration.ofMinutes(minutesAgo)), null, null, null, null, null);
    }

    List<Seen> of(UUID projectId, Actor butler, Instant now, int many) {
        List<Seen> seen = new ArrayList<>(jdbc.sql("""
                select w.by_id, a.name, v.at, w.id as walk, v.id as visit, c.id as checkpoint, c.code, c.place
                from patrol.visit v
                join patrol.walk w on w.project_id = v.project_id and w.id = v.walk_id
                join patrol.checkpoint c on c.project_id = v.project_id and c.id = v.checkpoint_id
                join platform.person a on a.id = w.by_id
                where v.project_id = ? and w.closed_at is not null and v.at < ?
                  and (get_byte(decode(md5(c.place), 'hex'), 0) < 40 or get_byte(decode(md5(v.id::text), 'hex'), 0) < 30)
                order by md5(v.id::text) limit ?""")
                .params(projectId, Sql.at(now.minus(Duration.ofHours(20))), many)
                .query((row, n) -> new Seen(
                        Actor.of(row.getObject("by_id", UUID.class), row.getString("name"), Role.BUTLER),
                        Sql.instant(row, "at").plusSeconds(15),
                        row.getObject("walk", UUID.class),
                        row.getObject("visit", UUID.class),
                        row.getObject("checkpoint", UUID.class),
                        row.getString("code"),
                        row.getString("place")))
                .list());
        for (int n = 0; seen.size() < many; n++) {
            seen.add(here(butler, now, 60 * 24 * (2 + n % 12) + n * 37));
        }
        seen.sort(Comparator.comparing(Seen::at));
        return seen;
    }
}
