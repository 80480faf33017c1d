package io.shouwen.platform.device;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of phones that stay signed in. An ended device is kept, but never valid again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Devices {

    /** @param usedAt when it last renewed a session */
    public record Device(UUID id, String name, Instant keptAt, Instant usedAt) {}

    enum Why {
        REVOKED,
        SIGNED_OUT,
        PASSWORD,
        OTHER_PERSON,
        STOLEN
    }

    /** A device with its token and the person it signs in. */
    record Known(
            UUID id,
            String name,
            UUID accountId,
            String username,
            String person,
            boolean mustChangePassword,
            DeviceToken token) {}

    private final JdbcClient jdbc;

    Devices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's valid devices, last used first. */
    public List<Device> of(UUID accountId, Instant now) {
        return jdbc.sql("""
                select d.id, d.name, d.kept_at, d.used_at from platform.device d
                where d.account_id = :account and d.used_at > :since
                  and not exists (select 1 from platform.device_end e where e.device_id = d.id)
                order by d.used_at desc, d.id limit 50""")
                .param("account", accountId)
                .param("since", Sql.at(now.minus(DeviceToken.LASTS)))
                .query((row, n) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Sql.instant(row, "kept_at"),
                        Sql.instant(row, "used_at")))
                .list();
    }

    /** Locks the row, so that only one of several parallel requests replaces the token. */
    Optional<Known> lock(UUID id) {
        return jdbc.sql("""
                select d.*, a.username, a.name as person, a.must_change_password
                from platform.device d join platform.account a on a.id = d.account_id
                where d.id = ? and a.closed_at is null
                  and not exists (select 1 from platform.device_end e where e.device_id = d.id)
                for update of d""").param(id).query(Devices::known).optional();
    }

    UUID keep(UUID accountId, String name, String hash, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into platform.device (id, account_id, name, kept_at, token_hash, turned_at, used_at)
                values (:id, :account, :name, :now, :hash, :now, :now)""")
                .param("id", id)
                .param("account", accountId)
                .param("name", name)
                .param("now", Sql.at(now))
                .param("hash", hash)
                .update();
        return id;
    }

    void save(UUID id, DeviceToken token) {
        jdbc.sql("update platform.device set token_hash = ?, former_hash = ?, turned_at = ?, used_at = ? where id = ?")
                .params(Sql.values(token.hash(), token.former(), Sql.at(token.turnedAt()), Sql.at(token.usedAt()), id))
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update platform.device set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    /** Ends a device and all sessions it renewed. */
    void end(UUID id, @Nullable UUID by, Why why, Instant now) {
        jdbc.sql("""
                insert into platform.device_end (device_id, at, by_id, why) values (?, ?, ?, ?)
                on conflict (device_id) do nothing""").params(Sql.values(id, Sql.at(now), by, why.name())).update();
        if (why != Why.SIGNED_OUT) {
            jdbc.sql("delete from platform.session where jsonb_exists(texts, ?)")
                    .param(session(id))
                    .update();
        }
    }

    void endAll(UUID accountId, @Nullable UUID by, Why why, Instant now) {
        jdbc.sql("""
                insert into platform.device_end (device_id, at, by_id, why)
                select id, :at, cast(:by as uuid), :why from platform.device where account_id = :account
                on conflict (device_id) do nothing""")
                .param("at", Sql.at(now))
                .param("by", by)
                .param("why", why.name())
                .param("account", accountId)
                .update();
    }

    /** Name of the text of the session that says which device began it. */
    static String session(UUID id) {
        return "device " + id;
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                row.getString("username"),
                row.getString("person"),
                row.getBoolean("must_change_password"),
                new DeviceToken(
                        row.getString("token_hash"),
                        row.getString("former_hash"),
                        Sql.instant(row, "turned_at"),
                        Sql.instant(row, "used_at")));
    }
}
