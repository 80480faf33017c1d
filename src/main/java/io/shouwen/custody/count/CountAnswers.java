package io.shouwen.custody.count;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done about the differences of counts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CountAnswers {

    private final JdbcClient jdbc;

    CountAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from custody.count_answer where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID projectId, UUID count, CountAnswer answer) {
        jdbc.sql("""
                insert into custody.count_answer (project_id, id, count_id, code, kind, place_id, words, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        answer.id(),
                        count,
                        answer.code(),
                        answer.kind().name()))
                .params(Sql.values(answer.place(), answer.words(), answer.by(), answer.at()))
                .update();
    }

    /** What this count has found of things missing in earlier ones. */
    void found(UUID projectId, CountSession closed, Actor by, Instant now) {
        jdbc.sql("""
                insert into custody.count_answer (project_id, id, count_id, code, kind, place_id, found_in, by_id, at)
                select l.project_id, gen_random_uuid(), m.count_id, m.code, 'FOUND', l.seen_id, l.count_id, :by, :now
                from custody.count_line l
                join custody.count_line m on m.project_id = l.project_id and m.thing_id = l.thing_id
                    and m.outcome = 'MISSING' and m.count_id <> l.count_id
                where l.project_id = :project and l.count_id = :count and l.outcome in ('RIGHT', 'ELSEWHERE')
                and not exists (select from custody.count_answer a where a.project_id = m.project_id
                    and a.count_id = m.count_id and a.code = m.code and a.kind = 'FOUND')""")
                .param("by", by.id())
                .param("now", Sql.at(now))
                .param("project", projectId)
                .param("count", closed.id())
                .update();
    }
}
