package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.Promise.Ending;
import io.shouwen.desk.visitor.Promise.Move;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of promised answers, with their deadlines. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.2.2")
class Promises {

    static final String SUBJECT = "promise";
    private static final String PURPOSE = "answer";

    /**
     * What was promised, and to whom.
     *
     * @param visitId the visit it was made in, or null
     * @param callId the call it was made in, or null
     */
    record Given(
            @Nullable UUID visitId,
            @Nullable UUID callId,
            @Nullable UUID residentId,
            @Nullable UUID houseId,
            String houseLabel,
            String name,
            String phone,
            String text) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    Promises(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** @return false if this promise was written before */
    boolean insert(UUID projectId, Promise promise, Given given, Instant now) {
        int fresh = jdbc.sql("""
                insert into desk.promise (project_id, id, visit_id, call_id, resident_id, house_id, house_label, name,
                    phone, text, made_by, made_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(
                        projectId, promise.id(), given.visitId(), given.callId(), given.residentId(), given.houseId()))
                .params(Sql.values(given.houseLabel(), given.name(), given.phone(), given.text()))
                .params(Sql.values(promise.madeBy(), promise.madeAt(), promise.due()))
                .update();
        if (fresh == 1) {
            watch(projectId, promise, now);
        }
        return fresh == 1;
    }

    /** Locked until the end of the transaction; read afterwards, so that an ending just written is seen. */
    Promise hold(UUID projectId, UUID id) {
        if (jdbc.sql("select 1 from desk.promise where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        return byId(projectId, id);
    }

    Promise byId(UUID projectId, UUID id) {
        return jdbc.sql("""
                select p.id, p.made_by, p.made_at, p.due_at, e.answered, e.how, e.by_id, e.at
                from desk.promise p
                left join desk.promise_end e on e.project_id = p.project_id and e.promise_id = p.id
                where p.project_id = ? and p.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new Promise(
                        row.getObject("id", UUID.class),
                        row.getObject("made_by", UUID.class),
                        Sql.instant(row, "made_at"),
                        Sql.instant(row, "due_at"),
                        row.getObject("answered") == null
                                ? null
                                : new Ending(
                                        row.getBoolean("answered"),
                                        row.getString("how"),
                                        row.getObject("by_id", UUID.class),
                                        Sql.instant(row, "at"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(UUID projectId, Promise moved, Move move, Instant now) {
        jdbc.sql("""
                insert into desk.promise_move (project_id, id, promise_id, before_at, to_at, agreed_by, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, move.id(), moved.id(), move.before(), move.to()))
                .params(Sql.values(move.agreedBy(), move.by(), move.at()))
                .update();
        jdbc.sql("update desk.promise set due_at = ? where project_id = ? and id = ?")
                .params(Sql.values(moved.due(), projectId, moved.id()))
                .update();
        watch(projectId, moved, now);
    }

    void insert(UUID projectId, UUID promiseId, Ending ending) {
        jdbc.sql("""
                insert into desk.promise_end (project_id, promise_id, answered, how, by_id, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, promiseId, ending.answered(), ending.how(), ending.by(), ending.at()))
                .update();
        deadlines.end(projectId, SUBJECT, promiseId, PURPOSE, ending.at());
    }

    private void watch(UUID projectId, Promise promise, Instant now) {
        deadlines.set(
                new DeadlinePlan(projectId, SUBJECT, promise.id(), PURPOSE, promise.due(), promise.alarms(now)), now);
    }
}
