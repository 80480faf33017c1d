package io.shouwen.platform.security;

import io.shouwen.platform.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads who asks for what: session, account, project of the URL and roles, in one statement without a transaction, once
 * a request. Nothing is kept between requests, so an ended session, a closed account and a withdrawn role count at the
 * next one.
 */
@Repository
public class Identities {

    private final JdbcClient jdbc;
    private final ObjectReader texts;
    private final Clock clock;
    private final String sql;

    Identities(JdbcClient jdbc, ProjectDirectory projects, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.texts = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.clock = clock;
        this.sql = """
                select s.id as session, s.begun_at, s.used_at, s.texts::text, s.account_id is not null as signed_on,
                       a.id as account, a.username, a.name, a.must_change_password,
                       p.id as project, p.code, p.name as project_name, p.zone, g.here, g.everywhere
                from (select ?::text as session, ?::uuid as account, ?::text as code, ?::timestamptz as now) asked
                left join platform.session s on s.id = asked.session and s.ends_at > asked.now
                left join platform.account a on a.id = coalesce(asked.account, s.account_id) and a.closed_at is null
                left join (%s) p on p.code = asked.code
                left join lateral (
                    select array_agg(role) as here, array_agg(role) filter (where project_id is null) as everywhere
                    from platform.account_grant
                    where account_id = a.id and (project_id = p.id or project_id is null)) g on true""".formatted(projects.sql());
    }

    /** Whether the person administers the whole group. */
    public boolean administers(SignedOn who) {
        return of(who).groupRoles().contains(Role.ADMIN);
    }

    /** Of the request that is being answered. */
    Identity of(@Nullable SignedOn who) {
        Visit visit = Visit.current();
        if (visit != null && visit.identity != null && visit.identity.of(who)) {
            return visit.identity;
        }
        Identity read = read(null, who == null ? null : who.id(), visit);
        if (visit != null) {
            visit.identity = read;
        }
        return read;
    }

    /** The session, if it lasts and its account is open. */
    @Nullable
    StoredSession bySession(String id) {
        Visit visit = Visit.current();
        if (visit == null) {
            return read(id, null, null).session();
        }
        if (visit.failed) {
            return null;
        }
        Identity known = visit.identity;
        if (known == null || known.session() == null || !known.session().getId().equals(id)) {
            visit.failed = true;
            known = read(id, null, visit);
            visit.identity = known;
            visit.failed = false;
        }
        return known.session();
    }

    /** The session has ended in the course of the request. */
    void forget(String session) {
        Visit visit = Visit.current();
        if (visit != null) {
            visit.identity = null;
        }
    }

    private Identity read(@Nullable String session, @Nullable UUID account, @Nullable Visit visit) {
        return jdbc.sql(sql)
                .params(Sql.values(session, account, visit == null ? null : visit.place.code(), clock.instant()))
                .query(this::identity)
                .single();
    }

    private Identity identity(ResultSet row, int n) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        SignedOn who = account == null
                ? null
                : new SignedOn(
                        account,
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("must_change_password"));
        String session = row.getString("session");
        boolean lasts = session != null && (who != null || !row.getBoolean("signed_on"));
        UUID project = row.getObject("project", UUID.class);
        return new Identity(
                lasts
                        ? StoredSession.stored(
                                session,
                                Sql.instant(row, "begun_at"),
                                Sql.instant(row, "used_at"),
                                who,
                                texts.readValue(row.getString("texts")))
                        : null,
                who,
                project == null
                        ? null
                        : new ProjectRef(
                                project,
                                row.getString("code"),
                                row.getString("project_name"),
                                ZoneId.of(row.getString("zone"))),
                project == null ? Set.of() : roles(row.getArray("here")),
                roles(row.getArray("everywhere")));
    }

    private static Set<Role> roles(@Nullable Array granted) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (granted != null) {
            for (String role : (String[]) granted.getArray()) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }
}
