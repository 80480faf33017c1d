package io.shouwen.custody.place;

import io.shouwen.custody.place.view.MovePage.Done;
import io.shouwen.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has moved lately. */
@Repository
class RecentMoves {

    private static final Duration LATELY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RecentMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Done> of(UUID projectId, UUID person) {
        return jdbc.sql("""
                select t.tag, t.label, p.code from custody.step s
                join custody.thing t on t.project_id = s.project_id and t.id = s.thing_id
                join custody.place p on p.project_id = s.project_id and p.id = s.place_id
                where s.project_id = ? and s.happened_at > ? and s.movement = 'MOVE' and s.by_id = ?
                order by s.happened_at desc limit 8""")
                .params(projectId, Sql.at(clock.instant().minus(LATELY)), person)
                .query((row, n) -> new Done(row.getString("tag"), row.getString("label"), row.getString("code")))
                .list();
    }
}
