package io.shouwen.breaches.law;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The authorities of a project, and the legal clock it keeps. */
@Repository
@Clause("2.1.8")
@Transactional(propagation = Propagation.MANDATORY)
public class Authorities {

    /**
     * Within which time a breach that goes on unheeded must be reported to an authority.
     *
     * @param hours null if no rule sets a time
     * @param basis the rule; may be empty
     */
    public record LegalClock(@Nullable Integer hours, String basis) {

        static final int LONGEST = 720;

        static final LegalClock NONE = new LegalClock(null, "");

        /** A local rule that a project can take over. @param key end of the message key of its name */
        record Preset(String key, int hours, String basis) {}

        static final List<Preset> PRESETS = List.of(new Preset("shanghai", 24, "《上海市住宅物业管理规定》第五十九条"));

        /** Null if no rule sets a time. */
        public @Nullable Instant reportBy(Instant unheededAt) {
            return hours == null ? null : unheededAt.plus(Duration.ofHours(hours));
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;

    Authorities(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Authority> list(UUID projectId) {
        return jdbc.sql("""
                select id, name, telephone, matters from breaches.authority
                where project_id = ? and retired_at is null order by id""")
                .param(projectId)
                .query((row, n) -> new Authority(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    public Optional<Authority> byId(UUID projectId, UUID id) {
        return list(projectId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    void add(UUID projectId, Authority one, UUID by, Instant now) {
        jdbc.sql("""
                insert into breaches.authority (project_id, id, name, telephone, matters, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, one.id(), one.name(), one.telephone(), one.matters(), by, now))
                .update();
        audit.record(projectId, "added", "authority", one.id(), null, one);
    }

    void retire(UUID projectId, Authority one, Instant now) {
        jdbc.sql("update breaches.authority set retired_at = ? where project_id = ? and id = ?")
                .params(Sql.at(now), projectId, one.id())
                .update();
        audit.record(projectId, "retired", "authority", one.id(), one, null);
    }

    public LegalClock clock(UUID projectId) {
        return jdbc.sql("""
                select hours, basis from breaches.legal_clock where project_id = ? order by set_at desc, id desc limit 1""")
                .param(projectId)
                .query((row, n) -> new LegalClock(row.getObject(1, Integer.class), row.getString(2)))
                .optional()
                .orElse(LegalClock.NONE);
    }

    /** Counts for what goes unheeded from now on. */
    void clock(UUID projectId, LegalClock next, UUID by, Instant now) {
        LegalClock before = clock(projectId);
        jdbc.sql("""
                insert into breaches.legal_clock (project_id, id, hours, basis, set_by, set_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), next.hours(), next.basis(), by, now))
                .update();
        audit.record(projectId, "set", "legal-clock", projectId, Map.of("clock", before), Map.of("clock", next));
    }
}
