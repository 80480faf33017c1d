package io.shouwen.platform.security;

import io.shouwen.platform.Sql;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of sessions. Each write is one statement on one row, so parallel requests of a session wait for each other
 * for a moment and neither fails nor loses what the other wrote. Reading writes nothing, but for the last access once a
 * minute.
 */
@Repository
class Sessions implements SessionRepository<StoredSession> {

    private final JdbcClient jdbc;
    private final Identities identities;
    private final JsonMapper json;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Identities identities, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begin(clock.instant());
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        return identities.bySession(id);
    }

    @Override
    public void save(StoredSession session) {
        if (!session.changed()) {
            return;
        }
        SignedOn who = session.who();
        Map<String, @Nullable String> texts = new HashMap<>();
        session.written().forEach(name -> texts.put(name, session.getAttribute(name)));
        var write = session.storedId() == null
                ? jdbc.sql("""
                        with ended as (delete from platform.session where ends_at < :now)
                        insert into platform.session (id, account_id, begun_at, used_at, ends_at, texts)
                        values (:id, :account, :begun, :used, :ends, jsonb_strip_nulls(:texts::jsonb))""")
                        .param("begun", Sql.at(session.getCreationTime()))
                        .param("now", Sql.at(clock.instant()))
                : jdbc.sql("""
                        update platform.session set id = :id, account_id = :account,
                            used_at = greatest(used_at, :used), ends_at = greatest(ends_at, :ends),
                            texts = jsonb_strip_nulls(texts || :texts::jsonb)
                        where id = :stored""").param("stored", session.storedId());
        write.param("id", session.getId())
                .param("account", who == null ? null : who.id())
                .param("used", Sql.at(session.used()))
                .param("ends", Sql.at(session.ends()))
                .param("texts", json.writeValueAsString(texts))
                .update();
        session.saved();
    }

    @Override
    public void deleteById(String id) {
        identities.forget(id);
        jdbc.sql("delete from platform.session where id = ?").param(id).update();
    }
}
